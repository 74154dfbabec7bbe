import { setImmediate as breathe } from 'node:timers/promises';
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { db, write } from '#db/client.ts';
import { searchIndex } from '#db/search-index.ts';
import { publication } from '#db/schema/publication.ts';
import { searchDocument } from '#db/schema/search.ts';
import { readersWatch } from '#lib/reader/readers.ts';
import { shared } from '#lib/shared.ts';
import { indexStoryIn } from './index-story.ts';

/** One transaction's worth: a reader who asks meanwhile waits for no more than this. */
const batch = 5;
/** Publications that are looked through at a time. */
const stretch = 100;

/**
 * Indexes published stories that the index lacks, for about `patienceMs`, beginning where the last call in this process
 * stopped; while readers keep the server busy, one batch. Once the end was reached it does nothing: publishing queues
 * its own indexing.
 */
export async function fillIndex(patienceMs: number): Promise<void> {
  const progress = fillProgress();
  const until = performance.now() + patienceMs;
  const busy = readersWatch();
  const enough = () => busy() || performance.now() > until;
  while (!progress.done) {
    const { ids, last } = nextLacking(progress.after);
    // What is left of these is found lacking again.
    if (!(await indexAll(ids, enough))) return;
    if (last === null) progress.done = true;
    else progress.after = last;
    if (enough()) return;
    // Where nothing is lacking, looking through 100,000 stories held readers up by half a second at a time.
    await breathe();
  }
}

/** Lets `fillIndex` look through the articles after this one once more: they came in without being queued one by one. */
export function fillIndexFrom(after: number): void {
  const progress = fillProgress();
  progress.after = progress.done ? after : Math.min(progress.after, after);
  progress.done = false;
}

const fillProgress = () => shared('search-fill', () => ({ after: 0, done: false }));

/** Empties the index and fills it again; answers how many stories it holds. `tell` hears of it on the way. */
export async function rebuildIndex(tell: (done: number) => void = () => {}): Promise<number> {
  await write((tx) => {
    tx.run(sql`INSERT INTO ${searchIndex} (${searchIndex}) VALUES ('delete-all')`);
    tx.delete(searchDocument).run();
  });
  let done = 0;
  for (let after: number | null = 0; after !== null;) {
    const { ids, last } = nextLacking(after);
    await indexAll(ids);
    done += ids.length;
    if (ids.length > 0) tell(done);
    after = last;
  }
  await mergePieces();
  return done;
}

/** True when it came to the end; `enough` is asked after each batch. */
async function indexAll(ids: readonly number[], enough = () => false): Promise<boolean> {
  for (let at = 0; at < ids.length; at += batch) {
    await write((tx) => {
      for (const id of ids.slice(at, at + batch)) indexStoryIn(tx, id);
    });
    await breathe();
    if (at + batch < ids.length && enough()) return false;
  }
  return true;
}

/** Joins the pieces that writing left, a few pages at a time, so that nobody waits for the whole. */
async function mergePieces(): Promise<void> {
  for (let joined = true; joined;) {
    joined = await write((tx) => {
      const before = changes();
      tx.run(sql`INSERT INTO ${searchIndex} (${searchIndex}, rank) VALUES ('merge', 200)`);
      // As FTS5 has it: fewer than two changes say that there was nothing left to join.
      return changes() - before >= 2;
    });
    await breathe();
  }
}

const changes = () => db().$client.prepare<[], { n: number }>('SELECT total_changes() AS n').get()?.n ?? 0;

/** Of the next publications those that the index lacks; `last` is null at the end. */
function nextLacking(after: number): { ids: number[]; last: number | null } {
  const rows = db()
    .select({ id: publication.articleId, indexed: searchDocument.articleId })
    .from(publication)
    .leftJoin(searchDocument, eq(searchDocument.articleId, publication.articleId))
    // The plus keeps SQLite off the index of stubs, by which it would sort all stories for each hundred of them.
    .where(and(gt(publication.articleId, after), sql`+${publication.stub} = 0`))
    .orderBy(asc(publication.articleId))
    .limit(stretch)
    .all();
  return {
    ids: rows.filter((row) => row.indexed === null).map((row) => row.id),
    last: rows.at(-1)?.id ?? null,
  };
}
