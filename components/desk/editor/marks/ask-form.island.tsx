'use client';

import type { ReactNode } from 'react';
import { PickerDialog } from '../../pickers/picker-dialog.island.tsx';

type Props = {
  title: string;
  /** Ends it with an answer; off while there is none to take. */
  take: { name: string; off?: boolean; run: () => void };
  /** Further ways to end it. */
  acts?: ReactNode;
  onLeave: () => void;
  children: ReactNode;
};

/** A question of the editor: a few fields, and its ends below them. */
export function AskForm({ title, take, acts, onLeave, children }: Props) {
  return (
    <PickerDialog open title={title} size="ask" onClose={onLeave}>
      <form
        className="grid gap-4 px-5 pt-4 pb-5"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          take.run();
        }}
      >
        {children}
        <div className="acts items-center">
          {acts}
          {acts === undefined ? null : <span className="flex-1" />}
          <button type="button" className="btn" onClick={onLeave}>
            取消
          </button>
          <button type="submit" className="btn primary" disabled={take.off}>
            {take.name}
          </button>
        </div>
      </form>
    </PickerDialog>
  );
}
