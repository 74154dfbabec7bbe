'use client';

import { useRef } from 'react';
import { KeyHint, usePageKey, usePageKeyName } from '../form/page-key.island.tsx';

type Props = {
  /** What the form is sent for. */
  act: 'submit' | 'publish';
  name: string;
  /** What it does to whom, in one sentence before the question. */
  effect: string;
  pending: boolean;
};

/** 送审 or 发布, by a press or by its key. The key asks once: a hand that meant another one must not go before readers. */
export function PublishButton({ act, name, effect, pending }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const yes = useRef<HTMLButtonElement>(null);
  const key = usePageKeyName('publish');
  usePageKey('publish', () => {
    if (pending) return;
    dialog.current?.showModal();
    yes.current?.focus();
  });

  function confirm() {
    dialog.current?.close();
    button.current?.form?.requestSubmit(button.current);
  }

  return (
    <>
      <button
        ref={button}
        type="submit"
        name="act"
        value={act}
        className="btn primary"
        title={`${name}（${key.hint}）`}
        aria-keyshortcuts={key.spoken}
        aria-disabled={pending || undefined}
      >
        {pending ? (act === 'submit' ? '正在送审' : '正在发布') : name}
        <KeyHint text={key.hint} />
      </button>
      <dialog
        ref={dialog}
        className="ask"
        aria-label="请确认"
        // Held down, the key that opened it would answer it, too.
        onKeyDown={(event) => event.repeat && event.preventDefault()}
      >
        <p>
          {effect}确定{name}吗？
        </p>
        <div className="acts">
          <button type="button" className="btn" onClick={() => dialog.current?.close()}>
            取消
          </button>
          <button ref={yes} type="button" className="btn primary" onClick={confirm}>
            {name}
          </button>
        </div>
      </dialog>
    </>
  );
}
