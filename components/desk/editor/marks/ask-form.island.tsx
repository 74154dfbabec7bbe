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
    <PickerDialog open title={title} onClose={onLeave}>
      <form
        className="askf"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          take.run();
        }}
      >
        {children}
        <div className="acts">
          {acts}
          {acts === undefined ? null : <span className="sp" />}
          <button type="button" className="btn" onClick={onLeave}>
            取消
          </button>
          <button type="submit" className="btn p" disabled={take.off}>
            {take.name}
          </button>
        </div>
      </form>
    </PickerDialog>
  );
}
