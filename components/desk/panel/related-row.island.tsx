'use client';

import { useSortable } from '@dnd-kit/react/sortable';
import type { KeyboardEvent } from 'react';
import { type Relation, relationNames, relations, stateNames, typeNames } from '#newsroom/body/kinds.rule.ts';
import type { FoundStory } from '#newsroom/story/found-story.rule.ts';
import { Icon } from '../../ui/icon.tsx';

type Props = {
  id: number;
  relation: Relation;
  index: number;
  count: number;
  /** Undefined until it was asked for. */
  story: FoundStory | undefined;
  onRelation: (relation: Relation) => void;
  onMove: (by: number) => void;
  onRemove: () => void;
};

/** One story of the related reading; readers get it only where it is published, and that is told. Alt+↑/↓ moves it from any of its controls. */
export function RelatedRow({ id, relation, index, count, story, onRelation, onMove, onRemove }: Props) {
  const { ref, handleRef } = useSortable({ id, index });
  const title = story ? story.headline || '无题' : `稿件 ${id}`;

  function keys(event: KeyboardEvent) {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its controls have the focus; the keys are the same on all
    <li
      ref={ref}
      className="grid grid-cols-[auto_minmax(0,1fr)] items-start gap-x-2 gap-y-[0.15rem] border-b border-rule bg-raised px-2 py-[0.45rem] text-xs leading-[1.45] last:border-0"
      data-related={id}
      onKeyDown={keys}
    >
      <span className="grip" ref={handleRef} title="拖动排序">
        <Icon name="grip" />
      </span>
      <span className="story-title col-start-2">
        {story?.path ? (
          <a className="hover:text-azure" href={story.path} target="_blank" rel="noreferrer">
            {title}
          </a>
        ) : (
          title
        )}
        {story && story.path === null ? (
          <em className="block text-2xs text-ochre not-italic">
            {stateNames[story.state]}，读者看不到这一条
          </em>
        ) : null}
      </span>
      <span className="col-start-2 flex items-center gap-[0.15rem]">
        <select
          className="box me-2 min-h-7 w-auto px-[0.35rem] py-0 text-2xs max-phone:min-h-11 max-phone:min-w-11"
          data-control="relation"
          aria-label={`《${title}》是什么关系`}
          value={relation}
          onChange={(event) => {
            const next = relations.find((one) => one === event.target.value);
            if (next) onRelation(next);
          }}
        >
          {relations.map((one) => (
            <option key={one} value={one}>
              {relationNames[one]}
            </option>
          ))}
        </select>
        <small className="mr-auto text-2xs text-ink-3">
          {story && story.type !== 'text' ? typeNames[story.type] : ''}
        </small>
        <button
          type="button"
          className="icon-button compact"
          data-control="up"
          aria-label={`上移《${title}》`}
          disabled={index === 0}
          onClick={() => onMove(-1)}
        >
          <Icon name="up" />
        </button>
        <button
          type="button"
          className="icon-button compact"
          data-control="down"
          aria-label={`下移《${title}》`}
          disabled={index === count - 1}
          onClick={() => onMove(1)}
        >
          <Icon name="down" />
        </button>
        <button
          type="button"
          className="icon-button compact"
          aria-label={`移除《${title}》`}
          onClick={onRemove}
        >
          <Icon name="close" />
        </button>
      </span>
    </li>
  );
}
