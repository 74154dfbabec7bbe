'use client';

import type { ReactNode } from 'react';
import { FoldFace } from './fold-face.tsx';
import { useFormScope } from './form-scope.island.tsx';

type Props = {
  title: string;
  note?: string;
  open?: boolean;
  /** Opens by itself once its form has been answered: without script the page comes back with the fold shut. */
  opensOnAnswer?: boolean;
  children: ReactNode;
};

export function PanelSection({ title, note, open = false, opensOnAnswer = false, children }: Props) {
  const { state } = useFormScope();
  return (
    <details className="panel-section" open={open || (opensOnAnswer && state.answer > 0)}>
      <FoldFace title={title} note={note}>
        {children}
      </FoldFace>
    </details>
  );
}
