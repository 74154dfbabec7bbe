import { asc, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import { type Tx, db, write } from '#db/client.ts';
import { enqueue } from '#db/queue.ts';
import { article, revision } from '#db/schema/article.ts';
import { setting } from '#db/schema/site.ts';
import { shownBody } from '#newsroom/body/body.rule.ts';
import { placedFiles } from '#newsroom/body/placed-files.rule.ts';
import { storedBody } from '#newsroom/body/stored-body.ts';
import { rememberWords } from '#newsroom/media/placed-words.ts';

const name = 'mediaWords';
/** As many bodies as are read without anyone waiting for it. */
const batch = 50;

/** Queues, once a store, that files get the words which an older build left in the stories alone. */
export function queueGatheringWords(): Promise<boolean> {
  return write((tx) => {
    const done = tx.select({ value: setting.value }).from(setting).where(eq(setting.name, name)).get();
    if (done) return false;
    goOn(tx, 0);
    tx.insert(setting).values({ name, value: 1 }).run();
    return true;
  });
}

const step = z.object({ after: z.number().int() });

/** Gathers the words of the next few stories, and queues the rest. What was written since stays. */
export function gatherWords(payload: unknown): Promise<void> {
  const { after } = step.parse(payload);
  const rows = db()
    .select({ id: article.id, body: storedBody })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.headRevisionId))
    .where(gt(article.id, after))
    .orderBy(asc(article.id))
    .limit(batch)
    .all();
  const placed = rows.flatMap(({ body }) => placedFiles(shownBody(body)));
  return write((tx) => {
    rememberWords(tx, placed, { onlyMissing: true });
    const last = rows.at(-1);
    if (last && rows.length === batch) goOn(tx, last.id);
  });
}

const goOn = (tx: Tx, after: number): void => enqueue(tx, { job: 'gather-words', payload: { after } });
