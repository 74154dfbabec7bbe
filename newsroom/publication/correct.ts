import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { correction } from '#db/schema/correction.ts';
import { publication } from '#db/schema/publication.ts';
import { now } from '#lib/clock.ts';
import { limits } from '#lib/limits.ts';
import { seenLines } from '#lib/text/plain-text.ts';
import { Refusal } from '#lib/refusal.ts';
import { demandOn } from '#newsroom/article/demand-on.ts';
import { record } from '#newsroom/audit/record.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { takeTimed } from '#newsroom/workflow/timetable.ts';
import { changePublished } from './change-published.ts';
import { openReceipt } from './receipt/open-receipt.ts';

/** `timed`: the row of the timetable whose time has come. */
type Order = { by: Person; id: number; timed?: number };
type Done = Promise<{ stale: string[] }>;

/**
 * 更正: adds public words on what was wrong and what is right to a published story. `seen` is how many corrections the
 * person had before them: a form that was sent twice, or beside a colleague's, finds one more and is refused. Words that
 * stand there already are never printed again.
 */
export async function correct({ by, id, text, seen, timed }: Order & { text: string; seen?: number }): Done {
  const words = wordsOf(text);
  return changePublished(id, (tx) => {
    const revisionId = startCorrecting(tx, { by, id });
    if (timed !== undefined) takeTimed(tx, timed);
    const there = tx.select().from(correction).where(eq(correction.articleId, id)).all();
    if (there.some((one) => inLines(one.text) === words)) {
      throw new Refusal('conflict', '这条更正已经登出，没有再登一次。', 'text');
    }
    if (seen !== undefined && seen !== there.length) {
      throw new Refusal('conflict', '更正刚有变动，没有登出。请看过现有的更正再登。', 'text');
    }
    tx.insert(correction).values({ articleId: id, at: now(), text: words }).run();
    record(tx, { by, verb: 'correct', articleId: id, revisionId, detail: { text: words } });
    openReceipt(tx, { articleId: id, verb: 'correct' });
    return {};
  });
}

/** One correction, by the words that the person had before them: another may stand under its number by now. */
export type CorrectionNamed = Order & { correctionId: number; was: string };

/** Puts other words in the place of a correction's. It keeps its time; the audit keeps both. */
export async function changeCorrection({ text, ...named }: CorrectionNamed & { text: string }): Done {
  const { by, id, correctionId, was } = named;
  const words = wordsOf(text);
  return changePublished(id, (tx) => {
    const revisionId = startCorrecting(tx, named);
    demandThere(tx, named);
    if (words === inLines(was)) throw new Refusal('state', '更正的文字没有改动。', 'text');
    tx.update(correction).set({ text: words }).where(eq(correction.id, correctionId)).run();
    record(tx, { by, verb: 'changeCorrection', articleId: id, revisionId, detail: { was, text: words } });
    return {};
  });
}

/** Takes a correction that should not stand from readers. What it said stays in the audit. */
export async function withdrawCorrection(named: CorrectionNamed): Done {
  const { by, id, correctionId, was } = named;
  const take = (tx: Tx) => {
    const revisionId = startCorrecting(tx, named);
    demandThere(tx, named);
    tx.delete(correction).where(eq(correction.id, correctionId)).run();
    record(tx, { by, verb: 'withdrawCorrection', articleId: id, revisionId, detail: { was } });
    return {};
  };
  return changePublished(id, take, { withdrawn: true });
}

function wordsOf(text: string): string {
  const words = inLines(seenLines(text));
  const { most } = limits.correctionCharacters;
  if (words === '') throw new Refusal('invalid', '请写明更正内容。', 'text');
  if (words.length > most) throw new Refusal('invalid', `更正请控制在 ${most} 字以内。`, 'text');
  return words;
}

/** Answers with the revision that readers see, which changes its date with each act. */
function startCorrecting(tx: Tx, { by, id }: Order): number {
  demandOn(tx, { by, id }, 'article.correct');
  const published = tx.select().from(publication).where(eq(publication.articleId, id)).get();
  if (!published) throw new Refusal('state', '只有已发布的稿件可以更正。');
  tx.update(publication)
    .set({ publishedAt: now(), updatedAt: now() })
    .where(eq(publication.articleId, id))
    .run();
  return published.revisionId;
}

function demandThere(tx: Tx, { id, correctionId, was }: CorrectionNamed): void {
  const row = tx
    .select({ text: correction.text })
    .from(correction)
    .where(and(eq(correction.id, correctionId), eq(correction.articleId, id)))
    .get();
  if (!row || inLines(row.text) !== inLines(was)) {
    throw new Refusal('conflict', '这条更正刚被改过或撤下，没有动。请看过现有的更正再改。', 'text');
  }
}

/** Forms end lines in two characters. */
const inLines = (text: string) => text.replaceAll(/\r\n?/g, '\n').trim();
