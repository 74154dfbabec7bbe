'use client';

import { unstable_rethrow } from 'next/navigation';
import {
  type ReactNode,
  type SubmitEvent,
  createContext,
  startTransition,
  useActionState,
  useContext,
  useEffect,
  useMemo,
  useRef,
} from 'react';
import { type FormAction, type FormState, noAnswer } from './form-state.ts';

type Scope = { id: string; state: FormState; pending: boolean };

const ScopeContext = createContext<Scope>({ id: '', state: noAnswer, pending: false });

export const useFormScope = () => useContext(ScopeContext);

type Props = {
  id: string;
  action: FormAction;
  className?: string;
  /** Asks before typed text is left behind. */
  guard?: boolean;
  /** The form stands empty before the children, whose fields name it: other forms may then stand among them. */
  apart?: boolean;
  children: ReactNode;
};

/**
 * A form whose action answers with a FormState. Without script it is a plain POST and the page comes back with the
 * answer; with script it stays as it is, so that not even a chosen file is lost.
 */
export function FormScope({ id, action, className, guard = false, apart = false, children }: Props) {
  // Without script the action itself must stand in the page.
  const [state, dispatch, pending] = useActionState(
    typeof window === 'undefined' ? action : keepingForm(action),
    noAnswer,
  );
  const scope = useMemo(() => ({ id, state, pending }), [id, state, pending]);
  useLeaveGuard(id, guard, state);
  useFirstFault(id, state);

  // React resets a form after its action; sent by hand it keeps what was typed.
  function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const data = new FormData(event.currentTarget, event.nativeEvent.submitter);
    dropEmptyFiles(data);
    startTransition(() => dispatch(data));
  }

  return (
    <ScopeContext value={scope}>
      <form id={id} action={dispatch} onSubmit={send} className={className} noValidate>
        {apart ? null : children}
      </form>
      {apart ? children : null}
    </ScopeContext>
  );
}

/** A form that never reached its action, or whose answer was lost, stays as it is and says why. */
const keepingForm =
  (action: FormAction): FormAction =>
  async (previous, form) => {
    try {
      return await action(previous, form);
    } catch (error) {
      unstable_rethrow(error);
      // The edge refuses in Chinese; whatever else is thrown is a browser's or Next's English.
      const told = error instanceof Error && /\p{Script=Han}/u.test(error.message) ? error.message : '';
      const message = told || '没有交上，内容还在这里。请检查网络后再试；若还不行，请在新窗口打开这一页。';
      return { ...previous, answer: previous.answer + 1, ok: false, message, fieldErrors: {} };
    }
  };

/** A chooser left alone counts as an empty file, which would lose its empty name on the way. */
function dropEmptyFiles(data: FormData) {
  const left = [...data].filter(
    ([, value]) => typeof value !== 'string' && value.size === 0 && value.name === '',
  );
  for (const [name] of left) data.delete(name);
}

/** Warns on leaving with unsaved input; an answer that went well makes the form clean again. */
function useLeaveGuard(id: string, guard: boolean, state: FormState) {
  const dirty = useRef(false);
  useEffect(() => {
    if (state.ok) dirty.current = false;
  }, [state]);
  useEffect(() => {
    if (!guard) return;
    const onInput = (event: Event) => {
      const { target } = event;
      if (target instanceof Element && 'form' in target && target.form === document.getElementById(id)) {
        dirty.current = true;
      }
    };
    const onLeave = (event: BeforeUnloadEvent) => {
      if (dirty.current) event.preventDefault();
    };
    document.addEventListener('input', onInput);
    window.addEventListener('beforeunload', onLeave);
    return () => {
      document.removeEventListener('input', onInput);
      window.removeEventListener('beforeunload', onLeave);
    };
  }, [id, guard]);
}

/** Brings the first refused field into view and under the cursor. */
function useFirstFault(id: string, state: FormState) {
  useEffect(() => {
    const form = document.getElementById(id);
    if (state.answer === 0 || state.ok || !(form instanceof HTMLFormElement)) return;
    for (const element of form.elements) {
      if (element instanceof HTMLElement && element.getAttribute('aria-invalid') === 'true') {
        element.focus();
        return;
      }
    }
  }, [id, state]);
}
