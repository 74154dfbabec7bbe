import { setImmediate as breathe } from 'node:timers/promises';
import { type Tx, write } from '#db/client.ts';
import { enqueue } from '#db/queue.ts';
import { now, setClock } from '#lib/clock.ts';
import { everything } from '#lib/expiry.ts';
import { type ListRef, markFrom } from '#newsroom/list/list-marks.ts';
import { enterStory } from './enter-made-up.ts';
import { type FillGround, prepareGround } from './fill-ground.ts';
import { fillRows } from './fill-rows.ts';
import { dice } from './fill-text.ts';
import { readArguments, wrongUse } from './read-arguments.ts';

const usage = 'fill N [--seed N]';
/** Stories a transaction: a server beside us waits for no more than these. */
const batch = 200;
/** Between two stories: 100,000 of them reach back three years. */
const stepMs = 15 * 60_000;

/**
 * `fill N`: N made-up stories, for measuring and trying out. They go straight into the tables with all that publishing
 * writes, except words to search by: a server adds those while it is idle, `reindex` at once.
 */
export const fillCommand = {
  usage,
  makesStore: true as const,
  async run(args: string[]): Promise<{ stale: string[] }> {
    const { count, seed } = readOwn(args);
    const started = performance.now();
    await fill(count, seed, (done) => process.stderr.write(`已写入 ${done} / ${count} 篇\n`));
    const seconds = Math.round((performance.now() - started) / 100) / 10;
    process.stdout.write(`${JSON.stringify({ filled: count, seconds })}\n`);
    return { stale: [everything] };
  },
};

function readOwn(args: string[]): { count: number; seed: number } {
  const options = { seed: { type: 'string', default: '1' } } as const;
  const { positionals, values } = readArguments(args, { options, usage });
  const [count, seed] = [Number(positionals[0]), Number(values.seed)];
  if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed) || positionals.length > 1) {
    throw wrongUse(usage);
  }
  return { count, seed };
}

/** Writes `count` stories, the newest last, as in life. The store is sound after each batch. */
export async function fill(count: number, seed: number, tell: (done: number) => void): Promise<void> {
  const ground = await write(prepareGround);
  const newest = now();
  let first: number | null = null;
  try {
    for (let from = 0; from < count; from += batch) {
      const upTo = Math.min(from + batch, count);
      const entered = await write((tx) => {
        const times = {
          count: upTo - from,
          seed: seed * 1_000_003 + from,
          from: newest - (count - from) * stepMs,
        };
        return enterBatch(tx, ground, times);
      });
      first ??= entered;
      if (upTo % 10_000 === 0 || upTo === count) tell(upTo);
      await breathe();
    }
  } finally {
    setClock(undefined);
  }
  const after = (first ?? 1) - 1;
  await write((tx) => {
    enqueue(tx, { job: 'expire', payload: { paths: [everything] } });
    enqueue(tx, { job: 'index-from', payload: { after } });
  });
}

type Batch = { count: number; seed: number; from: number };

/** Answers with the first story's id. */
function enterBatch(tx: Tx, ground: FillGround, { count, seed, from }: Batch): number | null {
  const making = { tx, rows: fillRows(tx), ground };
  const touched = new Map<string, ListRef & { storyTime: number; articleId: number }>();
  let first: number | null = null;
  for (let at = 0; at < count; at += 1) {
    const storyTime = from + at * stepMs;
    // Each act bears the time it would have had.
    setClock(storyTime);
    const { articleId, lists } = enterStory(making, dice(seed + at));
    first ??= articleId;
    for (const list of lists) {
      const key = `${list.kind} ${list.id}`;
      if (!touched.has(key)) touched.set(key, { ...list, storyTime, articleId });
    }
  }
  for (const list of touched.values()) markFrom(tx, list, list);
  return first;
}
