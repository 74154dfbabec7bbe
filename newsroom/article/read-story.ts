import { asc, desc, eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import {
  address,
  article,
  contribution,
  correction,
  kill,
  publication,
  related,
  revision,
  revisionTag,
  tag,
} from '#db/schema/article.ts';
import { channelLink, channelTrail } from '#newsroom/channel/channels.ts';
import type { StoryMedia } from '#newsroom/media/media-view.ts';
import { readMedia } from '#newsroom/media/read-media.ts';
import { isSlug, storyPath } from '#newsroom/site/paths.rule.ts';
import { type Body, bodyMediaIds, parseBody } from './body.rule.ts';
import { earlierItems } from './earlier-items.ts';
import { bodyFigures } from './figures.rule.ts';
import { shownHeadline } from './headline.rule.ts';
import { readingMinutes } from './measure.rule.ts';
import { namePathsOf } from './name-lists.ts';
import { showable } from './showable.rule.ts';
import { itemsById } from './story-items.ts';
import { storyLinkPaths } from './story-links.ts';
import type { Story, StoryAnswer } from './story-view.ts';

/** What the address /article/<slug> answers: the story, where it moved to, its tombstone; null for none of them. */
export function readStory(slug: string): StoryAnswer | null {
  if (!isSlug(slug)) return null;
  const id = articleAt(slug);
  if (id === null) return null;
  const live = db().select().from(publication).where(eq(publication.articleId, id)).get();
  if (live)
    return live.slug === slug
      ? { kind: 'story', story: story(live) }
      : { kind: 'moved', path: storyPath(live.slug) };
  const dead = db()
    .select({ at: kill.at, reason: kill.reason })
    .from(kill)
    .where(eq(kill.articleId, id))
    .get();
  return dead ? { kind: 'killed', ...dead } : null;
}

function articleAt(slug: string): number | null {
  const known = db().select({ id: address.articleId }).from(address).where(eq(address.slug, slug)).get();
  if (known) return known.id;
  return db().select({ id: article.id }).from(article).where(eq(article.publicId, slug)).get()?.id ?? null;
}

function story(live: typeof publication.$inferSelect): Story {
  const row = db().select().from(revision).where(eq(revision.id, live.revisionId)).get();
  const own = db().select().from(article).where(eq(article.id, live.articleId)).get();
  if (!row || !own) throw new Error(`publication of article ${live.articleId} points at nothing`);
  const stored = parseBody(row.body);
  const media = readMedia([...bodyMediaIds(stored), ...(row.leadMediaId ? [row.leadMediaId] : [])]);
  const body = showable(stored, new Set(Object.keys(media)));
  const pages = namePathsOf(own.id);
  return {
    id: own.id,
    publicId: own.publicId,
    path: storyPath(live.slug),
    type: row.type,
    ...shownHeadline(row),
    headline: row.headline,
    standfirst: row.standfirst,
    excerpt: row.excerpt,
    time: live.storyTime,
    modified: live.publishedAt === live.firstPublishedAt ? live.storyTime : live.publishedAt,
    source: { name: row.sourceName, url: row.sourceUrl },
    dateline: row.dateline,
    contributors: contributors(row.id),
    channels: channelTrail(live.channelId).map(channelLink),
    tags: tagNames(row.id).flatMap((name) => {
      const path = pages.tag.get(name);
      return path === undefined ? [] : [{ name, path }];
    }),
    pages,
    body,
    media,
    lead: leadPicture(row.leadMediaId, row.leadAlt, body, media),
    corrections: db()
      .select({ at: correction.at, text: correction.text })
      .from(correction)
      .where(eq(correction.articleId, own.id))
      .orderBy(desc(correction.at))
      .all(),
    ...furtherReading(row, live.storyTime),
    links: storyLinkPaths(body),
    aiMade: row.aiMade,
    length: row.length,
    minutes: readingMinutes(row.length),
    stub: live.stub,
  };
}

function contributors(revisionId: number): Story['contributors'] {
  const rows = db()
    .select({ role: contribution.role, name: contribution.name })
    .from(contribution)
    .where(eq(contribution.revisionId, revisionId))
    .orderBy(asc(contribution.position))
    .all();
  const byRole = Map.groupBy(rows, (one) => one.role);
  return [...byRole].map(([role, list]) => ({ role, names: list.map((one) => one.name) }));
}

const tagNames = (revisionId: number): string[] =>
  db()
    .select({ name: tag.name })
    .from(revisionTag)
    .innerJoin(tag, eq(tag.id, revisionTag.tagId))
    .where(eq(revisionTag.revisionId, revisionId))
    .orderBy(asc(revisionTag.position))
    .all()
    .map((row) => row.name);

/** What a flash tells as 此前 it doesn't offer as related reading again. */
function furtherReading(row: typeof revision.$inferSelect, time: number): Pick<Story, 'related' | 'earlier'> {
  const items = relatedItems(row.id);
  if (row.type !== 'flash') return { related: items, earlier: [] };
  const earlier = earlierItems({ event: row.event, time, related: items });
  const told = new Set(earlier.map((item) => item.id));
  return { related: items.filter((item) => !told.has(item.id)), earlier };
}

function relatedItems(revisionId: number) {
  const rows = db()
    .select({ id: related.articleId })
    .from(related)
    .where(eq(related.revisionId, revisionId))
    .orderBy(asc(related.position))
    .all();
  return itemsById(rows.map((one) => one.id));
}

function leadPicture(
  id: string | null,
  alt: string,
  body: Body,
  media: Record<string, StoryMedia>,
): Story['lead'] {
  const file = id === null ? undefined : media[id];
  if (file?.kind !== 'image') return null;
  const placed = bodyFigures(body).find((one) => one.mediaId === id);
  const { kind: _kind, ...picture } = file;
  return {
    ...picture,
    alt: alt || (placed?.alt ?? ''),
    caption: placed?.caption ?? '',
    credit: placed?.credit ?? '',
  };
}
