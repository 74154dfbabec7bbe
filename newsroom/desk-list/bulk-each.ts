import { eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { article, revision } from '#db/schema/article.ts';
import { shortId } from '#lib/ids.ts';
import { log } from '#lib/server/log.ts';
import { Refusal, isRefusal } from '#lib/refusal.ts';
import type { BulkAnswer, BulkLine } from './bulk.rule.ts';
import { mostAtOnce } from './bulk.rule.ts';

/** What became of one article; `stale` are the paths to expire. */
export type OneDone = { note: string; same?: boolean; stale?: readonly string[] };

/**
 * Does the same with one article after another, each by its ordinary verb with its rights and its transaction. One
 * that is refused, or fails, stops no other; the answer has a line for each.
 */
export async function bulkEach(
  ids: readonly number[],
  act: (id: number) => Promise<OneDone>,
): Promise<BulkAnswer> {
  const asked = [...new Set(ids)];
  if (asked.length === 0) throw new Refusal('invalid', '请先选稿件。');
  if (asked.length > mostAtOnce) throw new Refusal('invalid', `一次最多处理 ${mostAtOnce} 篇，请分几次。`);
  const lines: BulkLine[] = [];
  const stale = new Set<string>();
  for (const id of asked) {
    const headline = headlineOf(id);
    try {
      const done = await act(id);
      for (const path of done.stale ?? []) stale.add(path);
      lines.push({ id, headline, outcome: done.same ? 'same' : 'done', note: done.note });
    } catch (error) {
      lines.push({ id, headline, outcome: 'refused', note: reasonOf(error) });
    }
  }
  return { lines, stale: [...stale] };
}

/** For people; what was no refusal goes into the log under a number that they can tell. */
export function reasonOf(error: unknown): string {
  if (isRefusal(error)) return error.message;
  const id = shortId(8);
  log().error({ err: error, id }, 'bulk act failed');
  return `出了意外，没有办成。若再试仍不行，请把编号 ${id} 告诉管理员。`;
}

const headlineOf = (id: number): string =>
  db()
    .select({ headline: revision.headline })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.headRevisionId))
    .where(eq(article.id, id))
    .get()?.headline ?? '';
