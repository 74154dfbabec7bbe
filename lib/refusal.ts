export type RefusalCode =
  'forbidden' | 'notFound' | 'invalid' | 'conflict' | 'state' | 'limited' | 'unavailable';

/**
 * The one error for what we refuse to do. `message` is Chinese, made for people, and says what to do next;
 * `field` names the input it is about. Everything else that is thrown is a bug.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly field: string | undefined;
  /** What is wrong with each input, where one or several are named. */
  readonly fieldErrors: Readonly<Record<string, string>>;

  constructor(code: RefusalCode, message: string, field?: string | Readonly<Record<string, string>>) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.fieldErrors = typeof field === 'string' ? { [field]: message } : (field ?? {});
    this.field = typeof field === 'string' ? field : Object.keys(this.fieldErrors)[0];
  }
}

/**
 * Makes all these demands, and refuses with everything that any of them refused: a form then shows all its faults at
 * once.
 */
export function demandAll(demands: readonly (() => unknown)[]): void {
  refuseWith(
    demands.map((demand) => {
      try {
        demand();
        return null;
      } catch (error) {
        return onlyRefusal(error);
      }
    }),
  );
}

/** The same for what takes a while to find out. */
export async function demandAllOf(demands: readonly Promise<unknown>[]): Promise<void> {
  refuseWith(await Promise.all(demands.map((one) => one.then(() => null, onlyRefusal))));
}

function onlyRefusal(error: unknown): Refusal {
  if (isRefusal(error)) return error;
  throw error;
}

/** One that stands alone is told as it is, and so is one that is about no field: whatever else is wrong can wait. */
function refuseWith(found: readonly (Refusal | null)[]): void {
  const refused = found.filter((one) => one !== null);
  const [first, second] = refused;
  if (!first) return;
  const alone =
    refused.find((one) => Object.keys(one.fieldErrors).length === 0) ?? (second ? undefined : first);
  if (alone) throw alone;
  const fields = refused.toReversed().map((one) => one.fieldErrors);
  throw new Refusal(first.code, '有几处要改，请看各栏。', Object.assign({}, ...fields));
}

/** True also for a Refusal made by the other copy of this module (stack: modules exist twice in one process). */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && error.name === 'Refusal' && 'code' in error;
}
