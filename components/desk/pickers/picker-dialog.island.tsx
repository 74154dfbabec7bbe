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
      className={wide ? 'pick wide' : 'pick'}
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
        <div className="sheetbox">
          <header>
            <h2 id={heading}>{title}</h2>
            <button type="button" className="ib" aria-label="关闭" onClick={onClose}>
              <Icon name="close" />
            </button>
          </header>
          {children}
        </div>
      ) : null}
    </dialog>
  );
}
