import { eq } from 'drizzle-orm';
import { write } from '#db/client.ts';
import { article } from '#db/schema/article.ts';
import { isRefusal } from '#lib/refusal.ts';
import { record } from '#newsroom/audit/record.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { type Verb, verbNames } from '#newsroom/workflow/flow.rule.ts';
import { tellPerson, tellReviewers } from '#newsroom/workflow/notices.ts';
import { setState } from '#newsroom/workflow/rest-state.ts';
import { type TimedRow, endTimed, isWaitingStill } from '#newsroom/workflow/timetable.ts';
import { correct } from './correct.ts';
import { takeDown } from './kill.ts';
import { publish } from './publish.ts';

export type TimedEnd = { stale: string[]; withdrawn: boolean; failure: string | null };

/**
 * Does what was set for a time that has come. The act and its mark in the timetable are one transaction, so that it happens
 * exactly once, however often this is called and wherever the process dies. What is refused is marked as failed, told to
 * whoever set the time and to those who sign, and the story is where it was before. Answers with what became stale.
 */
export async function runTimed(row: TimedRow): Promise<TimedEnd> {
  // Whoever set it had the right to, and what is due must not hang on who is still there.
  const by: Person = { id: null, name: `定时（${row.staffName}）`, role: 'admin' };
  try {
    const { stale } = await actOf(row, by);
    return { stale, withdrawn: row.act === 'takeDown', failure: null };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    await fail(row, by, error.message);
    return { stale: [], withdrawn: false, failure: error.message };
  }
}

function actOf({ act, articleId: id, id: timed, text }: TimedRow, by: Person): Promise<{ stale: string[] }> {
  if (act === 'correct') return correct({ by, id, text, timed });
  if (act === 'takeDown') return takeDown({ by, id, reason: text, timed });
  return publish({ by, id, timed, silent: act === 'fix', from: ['scheduled'] });
}

const fail = (row: TimedRow, by: Person, why: string): Promise<void> =>
  write((tx) => {
    // Done or called off between the look and the act: that is how it ended.
    if (!isWaitingStill(tx, row.id)) return;
    endTimed(tx, row.id, { state: 'failed', failure: why });
    const state = tx
      .select({ state: article.state })
      .from(article)
      .where(eq(article.id, row.articleId))
      .get();
    if (state?.state === 'scheduled') setState(tx, row.articleId, 'approved');
    const verb: Verb = row.act;
    record(tx, {
      by,
      verb: 'timedFailed',
      articleId: row.articleId,
      detail: { act: row.act, at: row.at, row: row.id, why },
    });
    const told = { articleId: row.articleId, by, text: `定时${verbNames[verb]}没有办成：${why}` };
    tellPerson(tx, { staffId: row.staffId, kind: 'failed', ...told });
    tellReviewers(tx, { step: 'final', kind: 'failed', ...told });
  });
