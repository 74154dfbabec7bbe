'use client';

import { type MouseEvent, type ReactNode, useRef } from 'react';
import { useFormScope } from './form-scope.island.tsx';

type Props = {
  children: ReactNode;
  /** Sent as `intent`, where a form can be sent for more than one thing. */
  intent?: string;
  strong?: boolean;
  grave?: boolean;
  /** Asked before sending, where script runs. */
  question?: string;
  /** Its shortcut, as aria-keyshortcuts names it. */
  keys?: string;
};

/** Sends its form once: while an answer is under way it says so and does nothing. */
export function SubmitButton({ children, intent, strong, grave, question, keys }: Props) {
  const { id: form, pending } = useFormScope();
  const button = useRef<HTMLButtonElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const sure = useRef(false);

  function ask(event: MouseEvent) {
    if (pending) event.preventDefault();
    if (!question || sure.current) return;
    event.preventDefault();
    dialog.current?.showModal();
  }

  function confirm() {
    dialog.current?.close();
    sure.current = true;
    button.current?.form?.requestSubmit(button.current);
    sure.current = false;
  }

  const look = ['btn', strong ? 'primary' : '', grave ? 'grave' : ''].filter(Boolean).join(' ');
  return (
    <>
      <button
        ref={button}
        type="submit"
        form={form}
        name={intent ? 'intent' : undefined}
        value={intent}
        className={look}
        aria-keyshortcuts={keys}
        aria-disabled={pending || undefined}
        onClick={ask}
      >
        {children}
      </button>
      {question ? (
        <dialog ref={dialog} className="ask" aria-label="请确认">
          <p>{question}</p>
          <div className="acts">
            <button type="button" className="btn" onClick={() => dialog.current?.close()}>
              取消
            </button>
            <button type="button" className="btn grave" onClick={confirm}>
              {children}
            </button>
          </div>
        </dialog>
      ) : null}
    </>
  );
}
