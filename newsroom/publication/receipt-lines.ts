import { desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { db } from '#db/client.ts';
import { address } from '#db/schema/address.ts';
import { article, revision } from '#db/schema/article.ts';
import { kill } from '#db/schema/kill.ts';
import { publication } from '#db/schema/publication.ts';
import { env } from '#lib/env.ts';
import { hasOuterCache } from '#lib/outer-cache.ts';
import { splitHeadline } from '#newsroom/body/headline.rule.ts';
import { channelTrail } from '#newsroom/channel/channels.ts';
import { listRank, listTotal } from '#newsroom/list/list-marks.ts';
import { archivePages, pageSize } from '#newsroom/list/list-pages.rule.ts';
import { type ListPlace, frontChannelId, placesOf } from '#newsroom/list/place-in-lists.ts';
import { feedLength, feedPath, storySitemapPath } from '#newsroom/site/data-paths.rule.ts';
import { channelPath, pagedPath, rollingPath, storyPath } from '#newsroom/site/paths.rule.ts';
import { longestQuestion, searchPath } from '#newsroom/site/search-paths.rule.ts';
import type { ReceiptLine } from './receipt.rule.ts';

export type Expected = Pick<ReceiptLine, 'kind' | 'path' | 'shown'>;

/** What a stranger must find of a story as the store has it now. `revisionId`: what readers see; null where they must not. */
export type ExpectedStory = { path: string; revisionId: number | null; lines: Expected[] };

/** Null for a story that readers never had. */
export function expectedOf(articleId: number): ExpectedStory | null {
  const published = db().select().from(publication).where(eq(publication.articleId, articleId)).get();
  if (published) {
    const path = storyPath(published.slug);
    const lines = [...pageLines(path, true), ...(published.stub ? [] : standing(published))];
    return { path, revisionId: published.revisionId, lines };
  }
  const withdrawn = withdrawnOf(articleId);
  if (!withdrawn) return null;
  const path = storyPath(withdrawn.slug);
  return { path, revisionId: null, lines: [...pageLines(path, false), ...absent(articleId, withdrawn)] };
}

const pageLines = (path: string, shown: boolean): Expected[] => [
  { kind: 'page', path, shown },
  ...(hasOuterCache() ? [{ kind: 'outer' as const, path: env().SITE_URL + path, shown }] : []),
];

type Published = typeof publication.$inferSelect;

function standing({ articleId, channelId, revisionId }: Published): Expected[] {
  const places = placesOf(articleId).filter(({ list }) => list.kind === 'channel');
  const own = [
    { place: places.find(({ list }) => list.id === channelId), channel: pathOf(channelId) },
    { place: places.find(({ list }) => list.id === frontChannelId), channel: '' },
  ].flatMap(({ place, channel }) => (place ? [{ place, channel }] : []));
  const lines: Omit<Expected, 'shown'>[] = [
    ...own.map(({ place, channel }) => ({ kind: 'list' as const, path: pageWith(place, listOf(channel)) })),
    ...own.flatMap(({ place, channel }) =>
      isInFeed(place) ? [{ kind: 'feed' as const, path: feedPath(channel) }] : [],
    ),
    { kind: 'sitemap', path: storySitemapPath(articleId) },
    ...question(revisionId),
  ];
  return lines.map((line) => ({ ...line, shown: true }));
}

type Withdrawn = { slug: string; channelId: number; revisionId: number };

function absent(articleId: number, { channelId, revisionId }: Withdrawn): Expected[] {
  const channel = pathOf(channelId);
  const lines: Omit<Expected, 'shown'>[] = [
    ...['/', rollingPath, ...(channel === '' ? [] : [channelPath(channel)])].map((path) => ({
      kind: 'list' as const,
      path,
    })),
    ...[...new Set(['', channel])].map((path) => ({ kind: 'feed' as const, path: feedPath(path) })),
    { kind: 'sitemap', path: storySitemapPath(articleId) },
    ...question(revisionId),
  ];
  return lines.map((line) => ({ ...line, shown: false }));
}

const pathOf = (channelId: number): string => channelTrail(channelId).at(-1)?.path ?? '';
const listOf = (channel: string): string => (channel === '' ? rollingPath : channelPath(channel));

/** The page of a list on which the story stands. */
function pageWith({ list, ...key }: ListPlace, path: string): string {
  const page = Math.ceil(listRank(list, key) / pageSize);
  return pagedPath(path, page > archivePages(listTotal(list)) ? null : page);
}

const isInFeed = ({ list, ...key }: ListPlace): boolean => listTotal(list) - listRank(list, key) < feedLength;

/** A search for the headline, as much of it as is searched for. */
function question(revisionId: number): Omit<Expected, 'shown'>[] {
  const row = db()
    .select({ kicker: revision.kicker, headline: revision.headline })
    .from(revision)
    .where(eq(revision.id, revisionId))
    .get();
  const title = row?.kicker === '' ? splitHeadline(row.headline).title : (row?.headline ?? '');
  const words = title.slice(0, longestQuestion).trim();
  return /[\p{L}\p{N}]/u.test(words) ? [{ kind: 'search', path: searchPath({ typed: words }) }] : [];
}

const was = z.object({ channelId: z.number(), revisionId: z.number() });

/** As readers knew it; as the desk has it where an older build kept nothing of that. */
function withdrawnOf(articleId: number): Withdrawn | null {
  const tomb = db().select().from(kill).where(eq(kill.articleId, articleId)).get();
  const slug = tomb?.slug ?? newestSlug(articleId);
  if (!tomb || slug === null) return null;
  const kept = was.safeParse(tomb.was);
  if (kept.success) return { slug, ...kept.data };
  const head = db()
    .select({ revisionId: revision.id, channelId: revision.channelId })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.headRevisionId))
    .where(eq(article.id, articleId))
    .get();
  return head ? { slug, ...head } : null;
}

const newestSlug = (articleId: number): string | null =>
  db()
    .select({ slug: address.slug })
    .from(address)
    .where(eq(address.articleId, articleId))
    .orderBy(desc(address.createdAt))
    .get()?.slug ?? null;
