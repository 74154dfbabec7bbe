import { and, asc, count, eq, isNull } from 'drizzle-orm';
import { type Tx, db, write } from '#db/client.ts';
import { remark } from '#db/schema/workflow.ts';
import { now } from '#lib/clock.ts';
import { limits } from '#lib/limits.ts';
import { Refusal } from '#lib/refusal.ts';
import { seenLine, seenLines } from '#lib/text/plain-text.ts';
import { demandOn } from '#newsroom/article/demand-on.ts';
import { record } from '#newsroom/audit/record.ts';
import { can } from '#newsroom/staff/can.rule.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { actionOfStep } from '#newsroom/staff/review-steps.rule.ts';
import { tellPerson } from './notices.ts';
import { standpointOf } from './read-flow.ts';

export type RemarkRow = typeof remark.$inferSelect;

/** Open ones first in the order of the copy, closed ones after them; at most 200. */
export const remarksOf = (articleId: number): RemarkRow[] =>
  db()
    .select()
    .from(remark)
    .where(eq(remark.articleId, articleId))
    .orderBy(asc(remark.closedAt), asc(remark.paragraph), asc(remark.id))
    .limit(200)
    .all();

export type Pin = {
  by: Person;
  id: number;
  /** `sendBack`: a reviewer's, which holds the last review up. `note`: to a colleague, or to all who open the story. */
  kind: 'sendBack' | 'note';
  text: string;
  /** Where: number from 1 among the paragraphs, and its first words. Absent: the whole story. */
  place?: { paragraph: number; quote: string };
  to?: { id: string; name: string };
};

/** 批注: pins words at a paragraph. A reviewer's are answered by who wrote; a note is told to whom it names. */
export const pinRemark = (pin: Pin): Promise<{ remarkId: number }> =>
  write((tx) => {
    const by = demandPin(tx, pin);
    const { id, kind, place, to } = pin;
    const text = wordsOf(pin.text);
    const made = tx
      .insert(remark)
      .values({
        articleId: id,
        kind,
        text,
        quote: seenLine(place?.quote ?? '').slice(0, 40),
        paragraph: place?.paragraph ?? null,
        staffId: by.id,
        staffName: by.name,
        at: now(),
        toId: to?.id ?? null,
        toName: to?.name ?? '',
      })
      .returning({ remarkId: remark.id })
      .get();
    record(tx, { by, verb: 'pinRemark', articleId: id, detail: { remark: made.remarkId, kind, text } });
    if (to)
      tellPerson(tx, { staffId: to.id, by, kind: 'note', articleId: id, text: `${by.name} @您：${text}` });
    return made;
  });

function demandPin(tx: Tx, { by, id, kind }: Pin): Person {
  const open = tx
    .select({ total: count() })
    .from(remark)
    .where(and(eq(remark.articleId, id), isNull(remark.closedAt)))
    .get();
  if ((open?.total ?? 0) >= limits.openRemarks.most) {
    throw new Refusal('limited', `没了结的批注已有 ${limits.openRemarks.most} 条，请先了结一些。`);
  }
  if (kind === 'note') return demandOn(tx, { by, id }, 'article.write');
  const { flow } = standpointOf(tx, by, id);
  const step = flow.step ?? 'final';
  const action = can(by, 'article.proof', { channelIds: flow.channelIds })
    ? 'article.proof'
    : actionOfStep(step, flow.stages);
  const person = demandOn(tx, { by, id }, action);
  if (flow.state !== 'inReview' && flow.state !== 'approved' && flow.state !== 'scheduled') {
    throw new Refusal('state', '这篇稿件没有在审，批注请用便条。');
  }
  return person;
}

function wordsOf(text: string): string {
  const words = seenLines(text).trim();
  const { most } = limits.remarkCharacters;
  if (words === '') throw new Refusal('invalid', '请写点什么再钉上。', 'text');
  if (words.length > most) throw new Refusal('invalid', `批注请控制在 ${most} 字以内。`, 'text');
  return words;
}

type Named = { by: Person; id: number; remarkId: number };

/** Puts other words in the place of one's own, as long as nobody answered them. */
export const changeRemark = ({ text, ...named }: Named & { text: string }): Promise<void> =>
  write((tx) => {
    const { by, row } = openRemark(tx, named);
    if (!isPinnedBy(row, by)) throw new Refusal('forbidden', '只能改自己钉的批注。');
    if (row.answeredAt !== null)
      throw new Refusal('conflict', `${row.answeredBy}已经答复了，请另钉一条。`, 'text');
    const words = wordsOf(text);
    tx.update(remark).set({ text: words }).where(eq(remark.id, row.id)).run();
    const detail = { remark: row.id, was: row.text, text: words };
    record(tx, { by, verb: 'changeRemark', articleId: named.id, detail });
  });

const isPinnedBy = ({ staffId, staffName }: RemarkRow, by: Person): boolean =>
  staffId === by.id && staffName === by.name;

/** Answers a remark: what was done about it. It stays open until somebody closes it. */
export const answerRemark = ({ text, ...named }: Named & { text: string }): Promise<void> =>
  write((tx) => {
    const { by, row } = openRemark(tx, named);
    const words = wordsOf(text);
    tx.update(remark)
      .set({ answer: words, answeredBy: by.name, answeredAt: now() })
      .where(eq(remark.id, row.id))
      .run();
    record(tx, { by, verb: 'answerRemark', articleId: named.id, detail: { remark: row.id, text: words } });
    const told = `${by.name} 答复了批注：${words}`;
    tellPerson(tx, { staffId: row.staffId, by, kind: 'note', articleId: named.id, text: told });
  });

/** 了结: whoever pinned it, or who wrote and answered it. */
export const closeRemark = (named: Named): Promise<void> =>
  write((tx) => {
    const { by, row } = openRemark(tx, named);
    if (row.kind === 'sendBack' && row.answeredAt === null && !isPinnedBy(row, by)) {
      throw new Refusal('state', '请先写明怎么改的，再了结。', 'text');
    }
    tx.update(remark).set({ closedBy: by.name, closedAt: now() }).where(eq(remark.id, row.id)).run();
    record(tx, { by, verb: 'closeRemark', articleId: named.id, detail: { remark: row.id } });
  });

function openRemark(tx: Tx, { by, id, remarkId }: Named): { by: Person; row: RemarkRow } {
  const person = demandOn(tx, { by, id }, 'article.write');
  const row = tx
    .select()
    .from(remark)
    .where(and(eq(remark.id, remarkId), eq(remark.articleId, id)))
    .get();
  if (!row) throw new Refusal('notFound', '没有这条批注。');
  if (row.closedAt !== null) throw new Refusal('conflict', `${row.closedBy}已经了结了这条批注。`);
  return { by: person, row };
}
