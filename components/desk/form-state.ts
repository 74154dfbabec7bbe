/** What a desk form knows after an answer. `values` are the texts as typed, so that a refusal loses nothing. */
export type FormState = {
  /** Counts answers, so that the same message twice is told twice. 0: nothing was sent yet. */
  answer: number;
  ok: boolean;
  message: string;
  /** By input name. */
  fieldErrors: Record<string, string>;
  values: Record<string, string>;
  /** A newer version that someone else saved: shown beside what was typed. */
  theirs: { basedOn: number; values: Record<string, string> } | null;
};

export const noAnswer: FormState = {
  answer: 0,
  ok: false,
  message: '',
  fieldErrors: {},
  values: {},
  theirs: null,
};

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;
