import { longTime } from '#lib/dates.ts';
import { stepNames } from '#newsroom/staff/review-steps.rule.ts';
import { verbNames } from '#newsroom/workflow/flow.rule.ts';
import type { Way } from '#newsroom/workflow/way.rule.ts';

/** Where a story lies, in one sentence; '' where there is nothing to say beyond the stages. */
export function wayWords({ flow, run, returned, timed, embargo, at }: Way): string {
  const held = embargo && embargo.until > at ? `禁发期到 ${longTime(embargo.until)}。` : '';
  return `${standing({ flow, run, returned, timed })}${held}`;
}

function standing({ flow, run, returned, timed }: Pick<Way, 'flow' | 'run' | 'returned' | 'timed'>): string {
  switch (flow.state) {
    case 'inReview': {
      if (!run) return '';
      const owes = run.reviewBy === null ? '' : `先发后审，要在 ${longTime(run.reviewBy)} 以前审完。`;
      const step = flow.step === null ? '' : `等${stepNames[flow.step]}`;
      return `${run.staffName} 送审，${step}，从 ${longTime(run.since)} 起。${owes}`;
    }
    case 'approved':
      return '审完了，还没有发布。';
    case 'scheduled': {
      const waiting = timed.find((one) => one.state === 'waiting' && one.act !== 'correct');
      return waiting ? `${longTime(waiting.at)} ${verbNames[waiting.act]}。` : '';
    }
    case 'draft':
    case 'published':
    case 'killed':
      return returned ? `${returned.staffName} 退回修改，${longTime(returned.at)}。` : '';
    case 'spiked':
      return '';
  }
}
