import type { BulkLine } from '#newsroom/desk-list/bulk.rule.ts';

/** What a desk form knows after an answer. `values` are the texts as typed, so that a refusal loses nothing. */
export type FormState = {
  /** Counts answers, so that the same message twice is told twice. 0: nothing was sent yet. */
  answer: number;
  ok: boolean;
  message: string;
  /** By input name. */
  fieldErrors: Record<string, string>;
  values: Record<string, string>;
  /** What is kept nowhere else, so that this answer is the only one to show it: passwords and codes just made. */
  once?: { title: string; hint: string; lines: readonly string[] };
  /** What became of each of several articles. */
  lines?: readonly BulkLine[];
};

export const noAnswer: FormState = {
  answer: 0,
  ok: false,
  message: '',
  fieldErrors: {},
  values: {},
};

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;
