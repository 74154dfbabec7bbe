'use client';

import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { playingTime } from '../../story/playing-time.ts';
import { Icon } from '../../ui/icon.tsx';
import type { FoundMedia } from '#newsroom/media/found-media.rule.ts';
import { isComposing, movedOption } from './option-keys.ts';

type Props = {
  items: readonly FoundMedia[];
  chosen: readonly string[];
  multiple: boolean;
  onToggle: (item: FoundMedia) => void;
  /** Enter or a double press: this one and done. */
  onTake: (item: FoundMedia) => void;
};

/** Stored files as tiles: arrows walk, Space chooses, Enter takes. */
export function MediaShelf({ items, chosen, multiple, onToggle, onTake }: Props) {
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const at = Math.min(active, items.length - 1);

  function keys(event: KeyboardEvent) {
    if (isComposing(event)) return;
    const moved = movedOption(event.key, at, items.length, columnsOf(list.current));
    const item = items[at];
    if (moved !== null) {
      setActive(moved);
      list.current?.children[moved]?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === ' ' && item) onToggle(item);
    else if (event.key === 'Enter' && item) onTake(item);
    else return;
    event.preventDefault();
  }

  return (
    <div
      ref={list}
      className="shelf grid min-h-0 flex-1 grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] content-start gap-3 overflow-y-auto px-4 pt-2 pb-4 max-phone:grid-cols-[repeat(auto-fill,minmax(8rem,1fr))]"
      role="listbox"
      tabIndex={0}
      aria-label="已存的文件"
      aria-multiselectable={multiple || undefined}
      aria-activedescendant={items.length > 0 ? `${id}-${at}` : undefined}
      onKeyDown={keys}
    >
      {items.map((item, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list has the keys
        <div
          key={item.id}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={chosen.includes(item.id)}
          className={`relative grid content-start gap-[0.15rem] rounded-control p-[0.35rem] text-2xs leading-[1.45] ${index === at ? 'active' : ''}`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            setActive(index);
            list.current?.focus();
            onToggle(item);
          }}
          onDoubleClick={() => onTake(item)}
        >
          <Tile item={item} order={multiple ? chosen.indexOf(item.id) + 1 : 0} />
        </div>
      ))}
    </div>
  );
}

function Tile({ item, order }: { item: FoundMedia; order: number }) {
  const name = item.caption || item.fileName;
  return (
    <>
      {item.path === '' ? (
        <span className="grid h-26 w-full place-items-center bg-wash-2 text-ink-3">
          <Icon name={item.kind === 'audio' ? 'sound' : item.kind === 'image' ? 'pictures' : 'play'} />
        </span>
      ) : (
        <img className="h-26 w-full object-cover" src={item.path} alt="" loading="lazy" decoding="async" />
      )}
      {order > 0 ? (
        <b className="absolute top-[0.6rem] left-[0.6rem] min-w-6 rounded-[1rem] bg-azure px-[0.35rem] text-center text-paper">
          {order}
        </b>
      ) : null}
      <span className="line-clamp-2 wrap-anywhere">{name}</span>
      <small>
        {[item.credit, sizeText(item), item.aiWords === '' ? '' : '自带 AI 标识'].filter(Boolean).join('　')}
      </small>
    </>
  );
}

function sizeText({ media, width, height, durationMs }: FoundMedia): string {
  if (media === null) return '正在处理';
  if (durationMs !== null) return playingTime(durationMs);
  return width !== null && height !== null ? `${width}×${height}` : '';
}

/** Tiles in the first row. */
function columnsOf(list: HTMLElement | null): number {
  const tops = [...(list?.children ?? [])].map((one) => (one instanceof HTMLElement ? one.offsetTop : 0));
  const second = tops.findIndex((top) => top !== tops[0]);
  return second < 0 ? Math.max(1, tops.length) : second;
}
