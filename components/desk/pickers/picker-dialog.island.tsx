'use client';

import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { Icon } from '../../ui/icon.tsx';

type Props = { open: boolean; title: string; wide?: boolean; onClose: () => void; children: ReactNode };

/** A modal window of the desk. Escape and a press beside it close it; the focus goes back to where it was. */
export function PickerDialog({ open, title, wide = false, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const wanted = useRef(open);
  useEffect(() => {
    wanted.current = open;
    const { current } = dialog;
    if (open && current?.open === false) {
      current.showModal();
      // It would be the button that closes.
      current.querySelector<HTMLInputElement>('input[type=search]')?.focus();
    }
    if (!open && current?.open === true) current.close();
  }, [open]);
  // Taken away while it is open: closing it first is what gives the focus back.
  useLayoutEffect(() => {
    const { current } = dialog;
    return () => {
      wanted.current = false;
      current?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`picker m-auto h-[min(44rem,calc(100dvh-3rem))] max-h-none max-w-none overflow-hidden rounded-card border border-rule-2 bg-raised p-0 text-ink shadow-shade max-phone:h-dvh max-phone:w-screen max-phone:rounded-none max-phone:border-0 ${wide ? 'w-[min(64rem,calc(100vw-2rem))]' : 'w-[min(38rem,calc(100vw-2rem))]'}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        if (event.target !== dialog.current) return;
        event.preventDefault();
        onClose();
      }}
      onClose={() => {
        if (wanted.current && !dialog.current?.open) onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      {open ? (
        <div className="flex h-full min-h-0 flex-col">
          <header className="flex items-center gap-2 border-b border-rule py-2 pr-2 pl-4">
            <h2 className="mr-auto text-base font-semibold" id={heading}>
              {title}
            </h2>
            <button type="button" className="icon-button" aria-label="关闭" onClick={onClose}>
              <Icon name="close" />
            </button>
          </header>
          {children}
        </div>
      ) : null}
    </dialog>
  );
}
