import { stepNames, stepsOf } from '#newsroom/staff/review-steps.rule.ts';
import type { Slip } from '#newsroom/workflow/read-slip.ts';
import { printedNumber } from '#newsroom/workflow/slip.rule.ts';
import type { ReviewView } from './review-view.ts';

/** `at` null: not signed yet. */
type SlipLine = { name: string; who: string; at: number | null; note: string };

export type SlipView = {
  /** '' before it is made. */
  number: string;
  headline: string;
  channel: string;
  revision: number;
  lines: SlipLine[];
  checks: { name: string; found: number; says: string }[];
  /** Why it went out without reviews; '' where they are signed. */
  override: string;
  /** When it was made; null: 待签发. */
  sealedAt: number | null;
  hash: string;
};

/** A 签发单 as it was made. */
export function slipLines({ content, hash }: Pick<Slip, 'content' | 'hash'>): SlipView {
  const { submitted, signed, writers, override } = content;
  return {
    number: printedNumber(content.number),
    headline: content.headline,
    channel: content.channel,
    revision: content.revision,
    lines: [
      {
        name: '撰稿',
        who: writers.map((one) => one.name).join('、'),
        at: submitted?.at ?? content.at,
        note: '',
      },
      ...signed.map(({ step, name, at, note }) => ({ name: stepNames[step], who: name, at, note })),
    ],
    checks: content.checks,
    override: override ? `${override.name}：${override.reason}` : '',
    sealedAt: content.at,
    hash,
  };
}

/** The slip that will be made when the last review is signed, as far as it has come. */
export function slipToBe({ way, input, channels, number }: ReviewView): SlipView {
  const { flow, run, signed } = way;
  const steps = stepsOf(flow.stages).flatMap((step) =>
    step === 'final' && (flow.proofread || flow.proofed) ? (['proof', step] as const) : [step],
  );
  return {
    number: '',
    headline: input.headline,
    channel: channels.at(-1) ?? '',
    revision: number,
    lines: [
      ...(run ? [{ name: '撰稿', who: run.staffName, at: run.submittedAt, note: '' }] : []),
      ...steps.map((step): SlipLine => {
        const own = signed.findLast((one) => one.step === step);
        return {
          name: stepNames[step],
          who: own?.staffName ?? '待签',
          at: own?.at ?? null,
          note: own?.note ?? '',
        };
      }),
    ],
    checks: [],
    override: '',
    sealedAt: null,
    hash: '',
  };
}
