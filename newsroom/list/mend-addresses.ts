import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { type Tx, write } from '#db/client.ts';
import { enqueue } from '#db/queue.ts';
import { setting } from '#db/schema/site.ts';
import { everything } from '#lib/expiry.ts';
import { record } from '#newsroom/audit/record.ts';
import { type Moved, mendChannelPaths } from '#newsroom/channel/moved-channels.ts';
import { channelPath } from '#newsroom/site/paths.rule.ts';
import { type WrongNames, mendNames, mendTags, wrongNames, wrongTags } from './mend-names.ts';

/** Grows with each build that reads names otherwise. */
const readings = 2;
const name = 'addressReadings';
/** A batch takes some 20 ms, in which readers wait: names are read aloud, and those that move written. */
const batch = 100;

const step = z.object({
  part: z.enum(['channels', 'tags', 'names']),
  /** The number of the last one that was looked at. */
  after: z.number().int(),
  /** How many moved so far. */
  moved: z.number().int(),
});
type Step = z.infer<typeof step>;

/** Queues, once a store, that addresses of names which an older build misread are mended. */
export function queueMendingAddresses(): Promise<boolean> {
  return write((tx) => {
    const done = tx.select({ value: setting.value }).from(setting).where(eq(setting.name, name)).get();
    if (typeof done?.value === 'number' && done.value >= readings) return false;
    goOn(tx, { part: 'channels', after: 0, moved: 0 });
    tx.insert(setting)
      .values({ name, value: readings })
      .onConflictDoUpdate({ target: setting.name, set: { value: readings } })
      .run();
    return true;
  });
}

/** Mends the next few, and queues the rest. Pages that name what moved are expired at the end, all at once. */
export async function mendAddresses(payload: unknown): Promise<void> {
  const at = step.parse(payload);
  if (at.part === 'channels') return write((tx) => ended(tx, at, { moved: mendChannels(tx), last: null }));
  const tags = at.part === 'tags';
  const found: WrongNames = tags ? wrongTags(at.after, batch) : wrongNames(at.after, batch);
  return write((tx) => {
    const moved = (tags ? mendTags : mendNames)(tx, found.wrong);
    ended(tx, at, { moved, last: found.last });
  });
}

const mendChannels = (tx: Tx): Moved[] =>
  mendChannelPaths(tx).map(({ from, to }) => ({ from: channelPath(from), to: channelPath(to) }));

function ended(tx: Tx, { part, moved: before }: Step, done: { moved: Moved[]; last: number | null }): void {
  const moved = before + done.moved.length;
  if (done.moved.length > 0)
    record(tx, { by: { id: null, name: '系统' }, verb: 'mendAddresses', detail: { moved: done.moved } });
  if (done.last !== null) goOn(tx, { part, after: done.last, moved });
  else if (part !== 'names') goOn(tx, { part: part === 'channels' ? 'tags' : 'names', after: 0, moved });
  else if (moved > 0) enqueue(tx, { job: 'expire', payload: { paths: [everything] } });
}

const goOn = (tx: Tx, payload: Step): void => enqueue(tx, { job: 'mend-addresses', payload });
