import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { type Tx, db } from '#db/client.ts';
import { channel, channelAddress } from '#db/schema/channel.ts';
import { whileUnchanged } from '#db/while-unchanged.ts';
import { pinyinSlug } from '#lib/text/pinyin.ts';
import { seenLine } from '#lib/text/plain-text.ts';
import { Refusal } from '#lib/refusal.ts';
import { channelPath, isChannelPath } from '#newsroom/site/paths.rule.ts';

export type Channel = Omit<typeof channel.$inferSelect, 'inNav' | 'position'>;
/** A channel as a link; `path` starts with a slash. */
export type ChannelLink = { name: string; path: string };
export type ChannelName = { name: string; segment?: string; description?: string };

const columns = {
  id: channel.id,
  parentId: channel.parentId,
  path: channel.path,
  name: channel.name,
  description: channel.description,
  reviewStages: channel.reviewStages,
  proofread: channel.proofread,
};

/** Names that newsrooms use, so that their addresses are words and not pinyin. */
const knownSegments: Record<string, string> = {
  新闻: 'news', 新闻频道: 'news', 国际: 'world', 国际新闻: 'world', 国内: 'china', 国内新闻: 'china', 时政: 'politics',
  本地: 'local', 本地新闻: 'local', 社会: 'society', 财经: 'finance', 经济: 'economy', 科技: 'tech', 文化: 'culture',
  体育: 'sports', 教育: 'education', 健康: 'health', 军事: 'military', 观察: 'opinion', 评论: 'opinion', 娱乐: 'entertainment',
}; // prettier-ignore

export const channelLink = (one: Pick<Channel, 'name' | 'path'>): ChannelLink => ({
  name: one.name,
  path: channelPath(one.path),
});

/** All channels, parents before their children, siblings in their order. */
export function allChannels(): Channel[] {
  const rows = db().select(columns).from(channel).orderBy(asc(channel.position), asc(channel.id)).all();
  const below = (parentId: number | null): Channel[] =>
    rows.flatMap((row) => (row.parentId === parentId ? [row, ...below(row.id)] : []));
  return below(null);
}

/** `path` without the first slash: news/world. */
export const channelByPath = (path: string): Channel | null =>
  db().select(columns).from(channel).where(eq(channel.path, path)).get() ?? null;

/** From the top channel down to this one. */
export function channelTrail(id: number): Channel[] {
  const row = channelsById().get(id);
  if (!row) return [];
  return [...(row.parentId === null ? [] : channelTrail(row.parentId)), row];
}

const channelsById = whileUnchanged(() => {
  const rows = db().select(columns).from(channel).all();
  return new Map(rows.map((row) => [row.id, row]));
});

export const childChannels = (id: number): Channel[] =>
  db().select(columns).from(channel).where(eq(channel.parentId, id)).orderBy(asc(channel.position)).all();

/** The navigation: a top channel that has children gives way to them, so that readers see 国际 and not 新闻频道. */
export const navChannels = whileUnchanged((): ChannelLink[] => {
  const rows = db()
    .select()
    .from(channel)
    .where(eq(channel.inNav, true))
    .orderBy(asc(channel.position), asc(channel.id))
    .all();
  const tops = rows.filter((row) => row.parentId === null);
  return tops
    .flatMap((top) => {
      const children = rows.filter((row) => row.parentId === top.id);
      return children.length > 0 ? children : [top];
    })
    .map(channelLink);
});

/** Channels that the navigation leaves out. */
export const hiddenChannelIds = (): number[] =>
  db()
    .select({ id: channel.id })
    .from(channel)
    .where(eq(channel.inNav, false))
    .all()
    .map((row) => row.id);

/** An address under a parent's (''), with a number where another channel has or had it. */
export function freeChannelPath(tx: Tx, parent: string, segment: string): string {
  const base = parent === '' ? segment : `${parent}/${segment}`;
  for (let n = 1; ; n += 1) {
    const path = n === 1 ? base : `${base}-${n}`;
    if (!isChannelPath(path)) {
      if (n > 1) throw new Refusal('invalid', `频道地址“${base}”不可用，请换一个。`);
      continue;
    }
    if (!isTaken(tx, path)) return path;
  }
}

/** A channel stands there, or stood there and is led to from there for ever. */
const isTaken = (tx: Tx, path: string): boolean =>
  [channel, channelAddress].some(
    (table) => tx.select({ path: table.path }).from(table).where(eq(table.path, path)).get() !== undefined,
  );

type ChannelPlace = { id: number | null; path: string };

function ensureChild(
  tx: Tx,
  parent: ChannelPlace,
  { name, segment, description }: ChannelName,
): ChannelPlace {
  const siblings = tx
    .select({ id: channel.id, path: channel.path, name: channel.name })
    .from(channel)
    .where(parent.id === null ? isNull(channel.parentId) : eq(channel.parentId, parent.id))
    .all();
  const found = siblings.find((one) => one.name === name);
  if (found) return found;
  const wanted = segment ?? knownSegments[name] ?? (pinyinSlug(name) || 'channel');
  return tx
    .insert(channel)
    .values({
      parentId: parent.id,
      name,
      path: freeChannelPath(tx, parent.path, wanted),
      description: description ?? '',
      position: siblings.length,
    })
    .returning({ id: channel.id, path: channel.path })
    .get();
}

/** Makes the missing channels of a path of names (新闻频道, 国际新闻) and answers with the last one's id. */
export function ensureChannels(tx: Tx, names: readonly ChannelName[]): number {
  let place: ChannelPlace = { id: null, path: '' };
  for (const one of names) {
    const name = seenLine(one.name).trim();
    if (name !== '') place = ensureChild(tx, place, { ...one, name });
  }
  if (place.id === null) throw new Refusal('invalid', '没有频道名称。');
  return place.id;
}

type NearestChannel = { id: number | null; known: number };

/** The last channel of a path of names that there is already, and how many of the names are there. */
export function nearestChannel(tx: Tx, names: readonly ChannelName[]): NearestChannel {
  let nearest: NearestChannel = { id: null, known: 0 };
  for (const { name } of names) {
    const { id, known } = nearest;
    const below = id === null ? isNull(channel.parentId) : eq(channel.parentId, id);
    const row = tx
      .select({ id: channel.id })
      .from(channel)
      .where(and(eq(channel.name, name), below))
      .get();
    if (!row) break;
    nearest = { id: row.id, known: known + 1 };
  }
  return nearest;
}

/** Where a story goes whose page names no channel: the first one there is, else 新闻. */
export const defaultChannel = (tx: Tx): number => firstChannel(tx) ?? ensureChannels(tx, [{ name: '新闻' }]);

/** Where a story waits that may not change the site: the first channel there is, else one that readers are not led to. */
export function waitingChannel(tx: Tx): number {
  const first = firstChannel(tx);
  if (first !== null) return first;
  const id = ensureChannels(tx, [{ name: '未分类', segment: 'unsorted' }]);
  tx.update(channel).set({ inNav: false }).where(eq(channel.id, id)).run();
  return id;
}

export const hasChannels = (tx: Tx): boolean => firstChannel(tx) !== null;

const firstChannel = (tx: Tx): number | null =>
  tx
    .select({ id: channel.id })
    .from(channel)
    .where(isNull(channel.parentId))
    .orderBy(desc(channel.inNav), asc(channel.position), asc(channel.id))
    .get()?.id ?? null;
