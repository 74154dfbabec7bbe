'use client';

import { type ReactNode, useState } from 'react';
import { FoldFace } from '../form/fold-face.tsx';

type Props = {
  /** Names it in the browser, which remembers whether it is open. */
  id: string;
  title: string;
  note?: string;
  open?: boolean;
  children: ReactNode;
};

/** A part of the panel that folds. */
export function Fold({ id, title, note, open = true, children }: Props) {
  const [isOpen, setOpen] = useState(() => remembered(id) ?? open);
  return (
    <details
      className="panel-section"
      id={`fold-${id}`}
      open={isOpen}
      onToggle={(event) => {
        const { open: next } = event.currentTarget;
        if (event.target !== event.currentTarget || next === isOpen) return;
        setOpen(next);
        remember(id, next);
      }}
    >
      <FoldFace title={title} note={note}>
        {children}
      </FoldFace>
    </details>
  );
}

const keyOf = (id: string) => `desk.fold.${id}`;

function remembered(id: string): boolean | null {
  try {
    const kept = localStorage.getItem(keyOf(id));
    return kept === null ? null : kept === '1';
  } catch {
    return null;
  }
}

function remember(id: string, open: boolean): void {
  try {
    localStorage.setItem(keyOf(id), open ? '1' : '0');
  } catch {
    // Private windows may keep nothing: then it is as it comes.
  }
}
