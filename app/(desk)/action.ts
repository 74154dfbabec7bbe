import { headers } from 'next/headers';
import { unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import { type FormAction, type FormState, noAnswer } from '#components/desk/form/form-state.ts';
import { shortId } from '#lib/ids.ts';
import { log } from '#lib/server/log.ts';
import { Refusal, isRefusal } from '#lib/refusal.ts';
import { toldIssue } from '#lib/told-issue.ts';
import type { SignedIn } from '#newsroom/staff/session.ts';
import { formObject, typedValues } from './form-values.ts';
import { markBegun } from './mark-begun.ts';
import { currentSession } from './require-person.ts';

export type ActionOutcome = Partial<Pick<FormState, 'ok' | 'message' | 'fieldErrors' | 'once' | 'lines'>>;
type Context = { by: SignedIn; token: string };
type Options = {
  /** Also for who still has to change a one-time password. */
  beforePasswordChange?: boolean;
};

/**
 * A form action of the desk: session, parse, one call of the newsroom, form state. Every action under /admin is made
 * here, so none can forget the session; rights are the newsroom's, inside each write.
 */
export function deskAction<S extends z.ZodType>(
  schema: S,
  run: (input: z.output<S>, context: Context) => Promise<ActionOutcome>,
  { beforePasswordChange = false }: Options = {},
): FormAction {
  return (previous, form) =>
    answerForm(previous, form, async () => {
      const session = await currentSession();
      if (!session) throw new Refusal('forbidden', '登录已失效，内容还在这里。请在新窗口登录，再回来提交。');
      if (session.person.mustChangePassword && !beforePasswordChange) {
        throw new Refusal('forbidden', '请先把一次性密码改掉。');
      }
      const parsed = schema.safeParse(formObject(form));
      if (!parsed.success)
        return { ok: false, message: '有几处需要修改。', fieldErrors: faults(parsed.error) };
      return run(parsed.data, { by: session.person, token: session.token });
    });
}

/** Runs what a form asked for and turns every way it can end into a state that the form shows. */
export async function answerForm(
  previous: FormState,
  form: FormData,
  run: () => Promise<ActionOutcome>,
): Promise<FormState> {
  // Whoever calls an action by hand may send anything as its arguments; what is no form was never begun.
  if (!(form instanceof FormData)) return noAnswer;
  await markBegun();
  const state: FormState = {
    answer: answerNumber(previous),
    ok: true,
    message: '',
    fieldErrors: {},
    values: {},
  };
  const typed = { ...state, ok: false, values: typedValues(form) };
  try {
    await refuseOtherSites();
    const outcome = await run();
    return outcome.ok === false ? { ...typed, ...outcome } : { ...state, ...outcome };
  } catch (error) {
    unstable_rethrow(error);
    if (isRefusal(error)) return { ...typed, message: error.message, fieldErrors: error.fieldErrors };
    const id = shortId(8);
    log().error({ err: error, id }, 'desk action failed');
    return { ...typed, message: `出了意外，没有办成，内容还在。若再试仍不行，请把编号 ${id} 告诉管理员。` };
  }
}

/** What comes as the state before is as little to be trusted as the form. */
function answerNumber(previous: unknown): number {
  const before =
    typeof previous === 'object' && previous !== null && 'answer' in previous ? previous.answer : 0;
  return Number.isSafeInteger(before) ? Number(before) + 1 : 1;
}

/** Next compares Origin and Host where there is an Origin; this also covers clients that send none. */
async function refuseOtherSites(): Promise<void> {
  const site = (await headers()).get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') {
    throw new Refusal('forbidden', '这个请求来自别的网站，没有执行。');
  }
}

function faults(error: z.ZodError): Record<string, string> {
  const found = error.issues.map((issue) => [issue.path.join('.'), toldIssue(issue)] as const);
  return Object.fromEntries(found.toReversed());
}
