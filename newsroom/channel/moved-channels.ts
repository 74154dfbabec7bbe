import { eq } from 'drizzle-orm';
import { type Tx, db } from '#db/client.ts';
import { channel, channelAddress } from '#db/schema/channel.ts';
import { earlierSlug, pinyinSlug } from '#lib/text/pinyin.ts';
import { wordsNow } from '#newsroom/site/earlier-words.rule.ts';
import { allChannels, channelByPath, freeChannelPath } from './channels.ts';

/** The path of the channel that once stood at this one; null where none did. */
export const movedChannelPath = (path: string): string | null =>
  db()
    .select({ path: channel.path })
    .from(channelAddress)
    .innerJoin(channel, eq(channel.id, channelAddress.channelId))
    .where(eq(channelAddress.path, path))
    .get()?.path ?? null;

/** A channel stands there, or stood there. */
export const isChannelAddress = (path: string): boolean =>
  channelByPath(path) !== null || movedChannelPath(path) !== null;

/** Two paths of one thing. */
export type Moved = { from: string; to: string };

/** Gives channels whose address was made of a wrong reading the right one, with all below them; the old ones lead there. */
export function mendChannelPaths(tx: Tx): Moved[] {
  const paths = new Map<number, string>();
  const moved: Moved[] = [];
  for (const { id, parentId, path, name } of allChannels()) {
    const last = path.slice(path.lastIndexOf('/') + 1);
    const parent = parentId === null ? '' : (paths.get(parentId) ?? '');
    const words = wordsNow(last, earlierSlug(name), pinyinSlug(name));
    const below = parent === '' ? last : `${parent}/${last}`;
    const to = words === null && below === path ? path : freeChannelPath(tx, parent, words ?? last);
    paths.set(id, to);
    if (to === path) continue;
    tx.update(channel).set({ path: to }).where(eq(channel.id, id)).run();
    tx.insert(channelAddress).values({ path, channelId: id }).run();
    moved.push({ from: path, to });
  }
  return moved;
}
