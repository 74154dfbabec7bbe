import type { Action } from './can.rule.ts';

export const reviewSteps = ['first', 'second', 'final'] as const;
export type ReviewStep = (typeof reviewSteps)[number];
/** What is signed on the way to readers: the reviews (审), and apart from them the proofreading (校). */
export const signedSteps = ['first', 'second', 'proof', 'final'] as const;
export type SignedStep = (typeof signedSteps)[number];

export const stepNames: Record<SignedStep, string> = {
  first: '一审',
  second: '二审',
  proof: '校对',
  final: '终审',
};

/** The reviews of a channel that asks for so many, 1 to 3, in their order. The last one is always 终审. */
export function stepsOf(stages: number): readonly ReviewStep[] {
  if (stages >= 3) return reviewSteps;
  return stages === 2 ? ['first', 'final'] : ['final'];
}

/**
 * The right that a step asks for. Three reviews climb three ranks (三审制: editor, head of desk, chief); where a channel
 * asks for fewer, a head of desk signs the last.
 */
export function actionOfStep(step: SignedStep, stages: number): Action {
  if (step === 'proof') return 'article.proof';
  if (step === 'first') return 'article.firstReview';
  return step === 'second' || stages < 3 ? 'article.secondReview' : 'article.finalReview';
}
