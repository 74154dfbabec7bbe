import type { Review } from '#newsroom/workflow/review/read-review.ts';
import type { FormAction } from '../form/form-state.ts';

/** 读者看到的, 标出改动, 只看改动 */
export const reviewLooks = ['read', 'marks', 'changes'] as const;
export type ReviewLook = (typeof reviewLooks)[number];

export const lookNames: Record<ReviewLook, string> = {
  read: '读者看到的',
  marks: '标出改动',
  changes: '只看改动',
};

/** All that the page of a review shows, and what can be done there. */
export type ReviewView = Review & {
  look: ReviewLook;
  /** Words that no title is broken inside. */
  noBreak: readonly string[];
  actions: Record<'approve' | 'proof' | 'sendBack' | 'pin' | 'remark', FormAction>;
};

/** The changes that N and P go through: of the head of the story as one, and of each block. */
export const changesOf = ({ rows, pair }: Pick<ReviewView, 'rows' | 'pair'>): number =>
  rows.filter((row) => row.change !== null).length + (pair && pair.difference.fields.length > 0 ? 1 : 0);
