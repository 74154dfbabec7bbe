import { and, desc, eq, gte } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { revision } from '#db/schema/article.ts';
import { publication } from '#db/schema/publication.ts';
import { now } from '#lib/clock.ts';
import { splitHeadline } from '#newsroom/body/headline.rule.ts';
import { storyPath } from '#newsroom/site/paths.rule.ts';
import { shownTime } from '#newsroom/story/shown-time.rule.ts';
import type { Publisher } from './publisher.ts';
import { type NewsEntry, newsUrlSet } from './sitemap-xml.ts';

/** What the format is for: the last two days, a thousand stories at most. */
const span = 2 * 24 * 60 * 60 * 1000;
const most = 1000;

/** The newest stories for news engines; without any, an empty list, which they accept. */
export const newsSitemap = ({ site, origin }: Publisher): string =>
  newsUrlSet(newestStories(), origin, site.name);

function newestStories(): NewsEntry[] {
  const from = now() - span;
  return db()
    .select({
      slug: publication.slug,
      storyTime: publication.storyTime,
      publishedAt: publication.publishedAt,
      kicker: revision.kicker,
      headline: revision.headline,
    })
    .from(publication)
    .innerJoin(revision, eq(revision.id, publication.revisionId))
    .where(and(eq(publication.stub, false), gte(publication.storyTime, from)))
    .orderBy(desc(publication.storyTime))
    .limit(most)
    .all()
    .map(({ slug, kicker, headline, ...row }) => ({
      path: storyPath(slug),
      time: shownTime(row),
      // Bare: a column's label, which often is an agency's name, is no part of what the story says.
      title: kicker === '' ? splitHeadline(headline).title : headline,
    }))
    .filter(({ time }) => time >= from);
}
