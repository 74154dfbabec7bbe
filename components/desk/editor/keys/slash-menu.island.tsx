'use client';

import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { Icon } from '../../../ui/icon.tsx';
import { useStoryEditor } from '../../story/story-editor.island.tsx';
import { type BlockKind, findBlockKinds } from '../blocks/block-kinds.ts';
import { useInsertBlock } from '../blocks/insert-blocks.island.tsx';
import { slashQuery } from './slash-query.ts';

type Open = { query: string; left: number; top: number };

const key = new PluginKey('slashMenu');

/** «/» or «、» at the head of an empty paragraph offers every block, found by name or by pinyin. */
export function SlashMenu() {
  const { editor } = useStoryEditor();
  const insert = useInsertBlock();
  const [open, setOpen] = useState<Open | null>(null);
  const [active, setActive] = useState(0);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const found = open ? findBlockKinds(open.query) : [];
  const at = Math.min(active, found.length - 1);

  const look = useEffectEvent((view: EditorView, typed: boolean) => {
    // Amid a composition all stays as it is: neither opens, closes nor moves anything.
    if (view.composing || !view.editable) return;
    const query = slashQuery(view.state);
    if (query === null || (!open && !(typed && query === '')) || !view.hasFocus()) {
      if (open) setOpen(null);
      return;
    }
    if (open?.query === query) return;
    const { left, top, bottom } = view.coordsAtPos(view.state.selection.$from.start());
    const room = window.innerHeight - bottom > 340;
    setOpen({ query, left, top: room ? bottom + 4 : Math.max(8, top - 344) });
    setActive(0);
  });

  const take = useEffectEvent((kind: BlockKind) => {
    setOpen(null);
    const { $from } = editor.state.selection;
    editor.view.dispatch(editor.state.tr.delete($from.start(), $from.end()));
    void insert(kind);
  });

  const keys = useEffectEvent((event: KeyboardEvent): boolean => {
    if (!open || event.isComposing || event.keyCode === 229) return false;
    if (event.key === 'Escape') setOpen(null);
    else if (event.key === 'ArrowDown') setActive(at + 1 >= found.length ? 0 : at + 1);
    else if (event.key === 'ArrowUp') setActive(at <= 0 ? found.length - 1 : at - 1);
    else if (event.key === 'Enter' || event.key === 'Tab') {
      const chosen = found[at];
      if (!chosen) return false;
      take(chosen.kind);
    } else return false;
    return true;
  });

  useEffect(() => {
    let typed = false;
    const plugin = new Plugin({
      key,
      props: {
        handleKeyDown: (_view, event) => keys(event),
        handleDOMEvents: {
          // The last of a composition reaches the document a moment after it ended.
          compositionend: (view) => {
            setTimeout(() => look(view, true), 50);
            return false;
          },
          blur: () => {
            setOpen(null);
            return false;
          },
        },
      },
      view: () => ({
        update: (view, before: EditorState) => {
          typed = before.doc !== view.state.doc;
          look(view, typed);
        },
      }),
    });
    editor.registerPlugin(plugin, (own, plugins) => [own, ...plugins]);
    return () => {
      if (!editor.isDestroyed) editor.unregisterPlugin(key);
    };
  }, [editor]);

  useEffect(() => {
    const { dom } = editor.view;
    const { current } = list;
    if (open && !current?.matches(':popover-open')) current?.showPopover();
    if (!open && current?.matches(':popover-open')) current.hidePopover();
    if (open && at >= 0) dom.setAttribute('aria-activedescendant', `${id}-${at}`);
    else dom.removeAttribute('aria-activedescendant');
    current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [editor, open, at, id]);

  return (
    <div
      ref={list}
      popover="manual"
      className="editor-menu slash max-h-84 w-48"
      role="listbox"
      aria-label="插入"
      style={open ? { left: `min(${open.left}px, calc(100vw - 12.5rem))`, top: open.top } : undefined}
    >
      {found.map(({ kind, name, initials, icon }, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the copy has the focus and the keys
        <div
          key={kind}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => take(kind)}
        >
          <Icon name={icon} />
          {name}
          <small className="ml-auto text-2xs text-ink-3">{initials}</small>
        </div>
      ))}
      {open && found.length === 0 ? (
        <p className="px-[0.6rem] py-2 text-ink-3">没有这种块。Esc 关闭</p>
      ) : null}
    </div>
  );
}
