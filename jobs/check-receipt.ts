import { z } from 'zod';
import { queueErrand } from '#db/queue.ts';
import { now } from '#lib/clock.ts';
import { fetchFault } from '#lib/fetch-fault.ts';
import { limits } from '#lib/limits.ts';
import { ownAddress } from '#lib/server/own-address.ts';
import { readUpTo } from '#lib/read-up-to.ts';
import { type Answer, judgeAnswer } from '#newsroom/publication/judge-answer.ts';
import type { ReceiptLine } from '#newsroom/publication/receipt/receipt.rule.ts';
import {
  type Expected,
  type ExpectedStory,
  expectedOf,
} from '#newsroom/publication/receipt/receipt-lines.ts';
import { wordsOfPage } from '#newsroom/publication/receipt/receipt-words.ts';
import { type Receipt, keepLook, receiptById } from '#newsroom/publication/receipt/receipts.ts';

const shape = z.object({ receiptId: z.number() });
const patienceMs = 10_000;
const notListeningMs = 1000;

/**
 * 回执: fetches, as a stranger would, what readers and crawlers get of a story after an act, and keeps what was as it
 * should be and when. One look: what is wanting still is looked at again by another errand, so that no receipt
 * holds up the next.
 */
export async function checkReceipt(payload: unknown, signal: AbortSignal): Promise<void> {
  const receipt = receiptById(shape.parse(payload).receiptId);
  if (receipt?.state !== 'checking') return;
  // At the start jobs run before there is an address; without one there is nothing to look at yet.
  if (ownAddress() === null)
    return queueErrand({ job: 'check-receipt', payload, dueAt: now() + notListeningMs });
  const story = expectedOf(receipt.articleId);
  if (!story) return keepLook(receipt.id, []);
  const words = story.revisionId === null ? [] : wordsOfPage(receipt.articleId, story.revisionId);
  const lines = await Promise.all(story.lines.map((line) => look(line, { receipt, story, words, signal })));
  await keepLook(receipt.id, lines);
}

type Looking = { receipt: Receipt; story: ExpectedStory; words: readonly string[]; signal: AbortSignal };

async function look(expected: Expected, { receipt, story, words, signal }: Looking): Promise<ReceiptLine> {
  const { kind, path, shown } = expected;
  const before = receipt.lines.find(
    (line) => line.kind === kind && line.path === path && line.shown === shown,
  );
  if (before && before.ms !== null) return before;
  const fault = await faultAt(expected, { story, words, signal });
  const ms = fault === '' ? Math.max(0, now() - receipt.at) : null;
  return { ...expected, ms, tries: (before?.tries ?? 0) + 1, fault };
}

async function faultAt(
  expected: Expected,
  { story, words, signal }: Omit<Looking, 'receipt'>,
): Promise<string> {
  const own = ownAddress();
  if (own === null) throw new Error('the server is not listening yet');
  const url = expected.kind === 'outer' ? expected.path : own + expected.path;
  try {
    return judgeAnswer(expected, story.path, words, await get(url, signal));
  } catch (error) {
    return `没有应答：${fetchFault(error)}`;
  }
}

async function get(url: string, signal: AbortSignal): Promise<Answer> {
  const answer = await fetch(url, {
    redirect: 'manual',
    headers: { accept: 'text/html,application/xml;q=0.9,*/*;q=0.8', 'user-agent': 'jinwen-receipt' },
    signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
  });
  return { status: answer.status, text: await readUpTo(answer, limits.receiptPage.most) };
}
