'use client';

import { useRef } from 'react';

type Props = { label: string; question: string; strong?: boolean; onYes: () => void };

/** A button that asks before it acts. */
export function AskButton({ label, question, strong = false, onYes }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  return (
    <>
      <button
        type="button"
        className={strong ? 'btn primary' : 'btn'}
        onClick={() => dialog.current?.showModal()}
      >
        {label}
      </button>
      <dialog ref={dialog} className="ask" aria-label="请确认">
        <p>{question}</p>
        <div className="acts">
          <button type="button" className="btn" onClick={close}>
            取消
          </button>
          <button
            type="button"
            className="btn primary"
            onClick={() => {
              close();
              onYes();
            }}
          >
            {label}
          </button>
        </div>
      </dialog>
    </>
  );
}
