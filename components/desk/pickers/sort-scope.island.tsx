'use client';

import { AutoScroller, Cursor, Feedback, PointerSensor, PreventSelection } from '@dnd-kit/dom';
import { DragDropProvider } from '@dnd-kit/react';
import { isSortable } from '@dnd-kit/react/sortable';
import type { ReactNode } from 'react';

/** All but its keys and what it says to screen readers, in English: our lists have keys and words of their own. */
const plugins = [AutoScroller, Cursor, Feedback, PreventSelection];
const sensors = [PointerSensor];

type Props = { onMove: (from: number, to: number) => void; children: ReactNode };

/** Holds a list whose items are dragged to another place. */
export function SortScope({ onMove, children }: Props) {
  return (
    <DragDropProvider
      plugins={plugins}
      sensors={sensors}
      onDragEnd={({ operation: { source }, canceled }) => {
        if (!canceled && isSortable(source)) onMove(source.initialIndex, source.index);
      }}
    >
      {children}
    </DragDropProvider>
  );
}
