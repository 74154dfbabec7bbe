'use client';

import { useSortable } from '@dnd-kit/react/sortable';
import type { KeyboardEvent, Ref } from 'react';
import { Icon } from '../../ui/icon.tsx';
import type { Offer } from './name-offers.ts';

type Props = { token: Offer; onRemove: () => void; onKeys: (event: KeyboardEvent) => void };

/** One chosen word. Its button takes it out; the keys that walk among the words are the field's. */
export function TokenChip({ token, onRemove, onKeys, ref }: Props & { ref?: Ref<HTMLLIElement> }) {
  return (
    <li ref={ref} className="token">
      {token.text}
      <button
        type="button"
        tabIndex={-1}
        data-token={token.id}
        aria-label={`移除${token.text}`}
        onClick={onRemove}
        onKeyDown={onKeys}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}

type SortableProps = Props & { index: number; group: string };

/** The same, to be dragged to another place. */
export function SortableChip({ index, group, ...rest }: SortableProps) {
  const { ref } = useSortable({ id: `${group} ${rest.token.id}`, index, group });
  return <TokenChip {...rest} ref={ref} />;
}
