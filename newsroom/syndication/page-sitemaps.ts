import { setImmediate as breathe } from 'node:timers/promises';
import { and, asc, between, eq, gt, lte, max, sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { nameList, nameListing, placement } from '#db/schema/lists.ts';
import { now } from '#lib/clock.ts';
import { allChannels, hiddenChannelIds } from '#newsroom/channel/channels.ts';
import { frontChannelId } from '#newsroom/list/place-in-lists.ts';
import { sitemapFilePath } from '#newsroom/site/data-paths.rule.ts';
import { channelPath, namePath, rollingPath } from '#newsroom/site/paths.rule.ts';
import type { SitemapEntry } from './sitemap-xml.ts';

/** As with stories: a range of ids a file. */
const namesPerFile = 10_000;
const batch = 500;

/** The front page, 滚动 and every channel that readers are led to or that has stories, each with the time of its newest. */
export function pagesSitemap(): SitemapEntry[] {
  const lists = [
    { id: frontChannelId, path: '/' },
    { id: frontChannelId, path: rollingPath },
    ...allChannels().map(({ id, path }) => ({ id, path: channelPath(path) })),
  ];
  const hidden = new Set(hiddenChannelIds());
  return lists
    .map(({ id, path }) => ({ id, path, modified: newestIn(id) }))
    .filter(({ id, modified }) => modified !== null || !hidden.has(id))
    .map(({ path, modified }) => ({ path, modified }));
}

function newestIn(channelId: number): number | null {
  const row = db()
    .select({ time: max(placement.storyTime) })
    .from(placement)
    .where(eq(placement.channelId, channelId))
    .get();
  return row?.time ? Math.min(row.time, now()) : null;
}

/** The files that hold tags, sources and people. */
export function nameSitemaps(): SitemapEntry[] {
  const highest =
    db()
      .select({ id: max(nameList.id) })
      .from(nameList)
      .get()?.id ?? 0;
  const files = Array.from({ length: Math.ceil(highest / namesPerFile) }, (_, at) => at + 1);
  return files
    .filter((file) => hasNames(file))
    .map((file) => ({ path: sitemapFilePath(`names-${file}`), modified: null }));
}

const hasNames = (file: number): boolean =>
  db()
    .select({ id: nameListing.listId })
    .from(nameListing)
    .where(between(nameListing.listId, ...idsOf(file)))
    .limit(1)
    .get() !== undefined;

/** The tags, sources and people of a file, from 1, that stories bear now. */
export async function nameSitemap(file: number): Promise<SitemapEntry[]> {
  const [first, last] = idsOf(file);
  const entries: SitemapEntry[] = [];
  for (let after = first - 1; ;) {
    const rows = namesAfter(after, last);
    for (const { kind, slug, newest } of rows)
      if (newest !== null) entries.push({ path: namePath(kind, slug), modified: Math.min(newest, now()) });
    const end = rows.at(-1);
    if (!end || rows.length < batch) return entries;
    after = end.id;
    await breathe();
  }
}

const idsOf = (file: number): [first: number, last: number] => [
  (file - 1) * namesPerFile + 1,
  file * namesPerFile,
];

/** `newest` is null for a name that no published story bears any more. */
const namesAfter = (id: number, last: number) =>
  db()
    .select({
      id: nameList.id,
      kind: nameList.kind,
      slug: nameList.slug,
      newest: sql<
        number | null
      >`(select max(${nameListing.storyTime}) from ${nameListing} where ${nameListing.listId} = ${nameList.id})`,
    })
    .from(nameList)
    .where(and(gt(nameList.id, id), lte(nameList.id, last)))
    .orderBy(asc(nameList.id))
    .limit(batch)
    .all();
