'use client';

import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { Icon } from '../../ui/icon.tsx';
import { showDialog } from '../form/show-dialog.ts';

/** `ask`: a few fields, no larger than they are. `page`: something to read. `list` and `wide`: to choose from, up to the edges of a phone. */
type DialogSize = 'ask' | 'page' | 'list' | 'wide';

type Props = { open: boolean; title: string; size?: DialogSize; onClose: () => void; children: ReactNode };

const tall = 'h-[min(44rem,calc(100dvh-3rem))] max-phone:h-dvh max-phone:w-screen';
const sizes: Record<DialogSize, string> = {
  // Above the keyboard of a phone.
  ask: 'ask-size h-fit max-h-[calc(100dvh-2rem)] w-[min(27rem,calc(100vw-2rem))] max-phone:mt-16',
  page: 'h-fit max-h-[calc(100dvh-3rem)] w-[min(44rem,calc(100vw-2rem))] max-phone:h-dvh max-phone:max-h-none max-phone:w-screen',
  list: `${tall} w-[min(38rem,calc(100vw-2rem))]`,
  wide: `${tall} w-[min(64rem,calc(100vw-2rem))]`,
};

/**
 * A modal window of the desk. The cursor is in its first field, or where there is none, nowhere; Escape and a press
 * beside it close it; the focus goes back to where it was.
 */
export function PickerDialog({ open, title, size = 'list', onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const heading = useId();
  const wanted = useRef(open);
  useEffect(() => {
    wanted.current = open;
    const { current } = dialog;
    if (open && current?.open === false) showDialog(current, box.current);
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
      className={`picker ${sizes[size]}`}
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
        <div ref={box} className="flex h-full max-h-[inherit] min-h-0 flex-col outline-none" tabIndex={-1}>
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
