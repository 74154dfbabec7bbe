import { desc, eq, sql } from 'drizzle-orm';
import { prepared } from '#db/prepared.ts';
import type { article } from '#db/schema/article.ts';
import { correction } from '#db/schema/correction.ts';
import { type Body, bodyMediaIds, shownBody } from '#newsroom/body/body.rule.ts';
import { bodyFigures } from '#newsroom/body/figures.rule.ts';
import { shownHeadline } from '#newsroom/body/headline.rule.ts';
import { labelledBody } from '#newsroom/body/labelled.rule.ts';
import { readingMinutes } from '#newsroom/body/measure.rule.ts';
import { showable } from '#newsroom/body/showable.rule.ts';
import { channelLink, channelTrail } from '#newsroom/channel/channels.ts';
import type { StoryMedia } from '#newsroom/media/media-view.ts';
import { readMedia } from '#newsroom/media/read-media.ts';
import { contributorsOf, relatedOf, tagNamesOf } from '#newsroom/revision/revision-lists.ts';
import type { RevisionRow } from '#newsroom/revision/revision.ts';
import { earlierItems } from './earlier-items.ts';
import { itemsById } from './story-items.ts';
import { storyLinkPaths } from './story-links.ts';
import type { RelatedItem, Story } from './story-view.ts';

/** What a story has of its publication; a preview has it as if it were published as it stands. */
export type StoryFacts = Pick<Story, 'path' | 'time' | 'modified' | 'stub' | 'pages'> & { channelId: number };

type ArticleRow = Pick<typeof article.$inferSelect, 'id' | 'publicId'>;

/** Makes what a story's page shows of one revision: the same for readers and for a preview. */
export function buildStory(own: ArticleRow, row: RevisionRow, facts: StoryFacts): Story {
  const stored = shownBody(row.body);
  const media = readMedia([...bodyMediaIds(stored), ...(row.leadMediaId ? [row.leadMediaId] : [])]);
  const body = labelledBody(showable(stored, new Set(Object.keys(media))), media);
  const { channelId, pages, ...told } = facts;
  return {
    id: own.id,
    publicId: own.publicId,
    ...told,
    type: row.type,
    ...shownHeadline(row),
    headline: row.headline,
    standfirst: row.standfirst,
    excerpt: row.excerpt,
    source: { name: row.sourceName, url: row.sourceUrl },
    dateline: row.dateline,
    contributors: contributors(row.id),
    channels: channelTrail(channelId).map(channelLink),
    tags: tagNamesOf(row.id).flatMap((name) => {
      const path = pages.tag.get(name);
      return path === undefined ? [] : [{ name, path }];
    }),
    pages,
    body,
    media,
    lead: leadPicture(row.leadMediaId, row.leadAlt, body, media),
    corrections: correctionsOf().all({ articleId: own.id }),
    ...furtherReading(row, facts.time),
    links: storyLinkPaths(body),
    aiMade: row.aiMade,
    length: row.length,
    minutes: readingMinutes(row.length),
  };
}

const correctionsOf = prepared((connection) =>
  connection
    .select({ at: correction.at, text: correction.text })
    .from(correction)
    .where(eq(correction.articleId, sql.placeholder('articleId')))
    .orderBy(desc(correction.at))
    .prepare(),
);

function contributors(revisionId: number): Story['contributors'] {
  const byRole = Map.groupBy(contributorsOf(revisionId), (one) => one.role);
  return [...byRole].map(([role, list]) => ({ role, names: list.map((one) => one.name) }));
}

/** What a flash tells as 此前 it doesn't offer as related reading again. */
function furtherReading(row: RevisionRow, time: number): Pick<Story, 'related' | 'earlier'> {
  const items = relatedItems(row.id);
  if (row.type !== 'flash') return { related: items, earlier: [] };
  const earlier = earlierItems({ event: row.event, time, related: items });
  const told = new Set(earlier.map((item) => item.id));
  return { related: items.filter((item) => !told.has(item.id)), earlier };
}

function relatedItems(revisionId: number): RelatedItem[] {
  const rows = relatedOf(revisionId);
  const relations = new Map(rows.map((one) => [one.id, one.relation]));
  return itemsById([...relations.keys()]).map((item) => ({
    ...item,
    relation: relations.get(item.id) ?? 'related',
  }));
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
