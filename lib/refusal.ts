export type RefusalCode =
  'forbidden' | 'notFound' | 'invalid' | 'conflict' | 'state' | 'limited' | 'unavailable';

/**
 * The one error for what we refuse to do. `message` is Chinese, made for people, and says what to do next;
 * `field` names the input it is about. Everything else that is thrown is a bug.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly field: string | undefined;

  constructor(code: RefusalCode, message: string, field?: string) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.field = field;
  }
}

/** True also for a Refusal made by the other copy of this module (stack: modules exist twice in one process). */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && error.name === 'Refusal' && 'code' in error;
}
