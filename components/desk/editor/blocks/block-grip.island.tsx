'use client';

import { useEditorState } from '@tiptap/react';
import { type PointerEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { Icon } from '../../../ui/icon.tsx';
import { useStoryEditor } from '../../story/story-editor.island.tsx';
import { useAsk } from '../editor-ask.island.tsx';
import { MenuButton, type MenuItem } from '../menu-button.island.tsx';
import { useWritable } from '../writable.island.tsx';
import {
  type BlockSpan,
  blockSpan,
  deleteBlocks,
  duplicateBlocks,
  isText,
  selectedBlocks,
  turnBlocks,
} from './block-edits.ts';
import { blockKindName, textKinds } from './block-kinds.ts';
import { kindOfNode } from './block-shape.ts';
import { dragBlocks } from './drag-blocks.ts';
import { useMoveBlocks } from './move-blocks.island.tsx';

/** The grip at the left of the block that the pointer or the cursor is at: drag it, or press it for a menu. */
export function BlockGrip() {
  const { editor, flush } = useStoryEditor();
  const move = useMoveBlocks();
  const writable = useWritable();
  const [hovered, setHovered] = useState<number | null>(null);
  const grip = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const dragged = useRef(false);
  const { doc, span } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => ({ doc: state.doc, span: selectedBlocks(state) }),
    equalityFn: (a, b) => a.doc === b?.doc && a.span.index === b.span.index && a.span.count === b.span.count,
  });
  const { story } = useAsk();
  const shown = spanAt(hovered);
  const node = doc.maybeChild(shown.index);

  /** The block under the pointer; all that are selected where it is one of them. */
  function spanAt(index: number | null): BlockSpan {
    const inside = index === null || (index >= span.index && index < span.index + span.count);
    return inside ? span : blockSpan(doc, Math.min(index, doc.childCount - 1));
  }

  function linkSubhead(publicId: string | null) {
    editor.view.dispatch(editor.state.tr.setNodeAttribute(shown.from, 'publicId', publicId));
  }

  async function askSubheadStory() {
    const picked = await story('小标题链到稿件');
    if (picked) linkSubhead(picked.publicId);
    editor.view.focus();
  }

  const follow = useEffectEvent((event: globalThis.PointerEvent) => {
    // While its menu is open the pointer passes over other blocks on its way.
    const isOpen = grip.current?.querySelector('[aria-expanded="true"]') !== null;
    if (event.pointerType === 'touch' || dragged.current || isOpen) return;
    const { dom } = editor.view;
    const box = dom.getBoundingClientRect();
    const near = event.clientX > box.left - 64 && event.clientX < box.right + 16;
    if (!near || event.clientY < box.top - 8 || event.clientY > box.bottom + 8) setHovered(null);
    else setHovered(blockAt(event.clientY));
  });

  function blockAt(y: number): number {
    let index = 0;
    let found = 0;
    editor.state.doc.forEach((_, offset) => {
      const dom = editor.view.nodeDOM(offset);
      if (dom instanceof HTMLElement && dom.getBoundingClientRect().top <= y + 4) found = index;
      index += 1;
    });
    return found;
  }

  useEffect(() => {
    const canvas = editor.view.dom.closest('.canvas');
    if (!(canvas instanceof HTMLElement)) return;
    const moved = (event: globalThis.PointerEvent) => follow(event);
    const left = () => setHovered(null);
    // Who types is at the cursor, wherever the pointer was left lying.
    const typed = ({ target }: KeyboardEvent) => {
      if (target instanceof Element && !target.closest('.block-grip')) setHovered(null);
    };
    canvas.addEventListener('pointermove', moved);
    canvas.addEventListener('pointerleave', left);
    canvas.addEventListener('keydown', typed, true);
    return () => {
      canvas.removeEventListener('pointermove', moved);
      canvas.removeEventListener('pointerleave', left);
      canvas.removeEventListener('keydown', typed, true);
    };
  }, [editor]);

  // Beside the block, wherever that stands by now.
  const put = useEffectEvent(() => {
    const dom = editor.view.nodeDOM(shown.from);
    const { current } = grip;
    if (!(dom instanceof HTMLElement) || !current?.offsetParent) return;
    const { top } = current.offsetParent.getBoundingClientRect();
    current.style.top = `${Math.round(dom.getBoundingClientRect().top - top)}px`;
  });
  useEffect(() => put());
  useEffect(() => {
    const sizes = new ResizeObserver(() => put());
    sizes.observe(editor.view.dom);
    return () => sizes.disconnect();
  }, [editor]);

  function press(event: PointerEvent<HTMLDivElement>) {
    if (
      event.button !== 0 ||
      !(event.target instanceof Element) ||
      !event.target.closest('.block-grip > button')
    )
      return;
    dragged.current = false;
    flush();
    dragBlocks({
      editor,
      event: event.nativeEvent,
      line: line.current,
      onStart: () => {
        dragged.current = true;
      },
      onDrop: (before) => move.to(shown, before),
      onEnd: () => setTimeout(() => (dragged.current = false), 0),
    });
  }

  if (!writable || !node) return null;
  const linked = node.type.name === 'subhead' && node.attrs['publicId'] !== null;
  const subheadItems: MenuItem[] =
    node.type.name !== 'subhead'
      ? []
      : linked
        ? [{ name: '去掉小标题的链接', run: () => linkSubhead(null) }]
        : [{ name: '小标题链到稿件', icon: 'link', run: () => void askSubheadStory() }];
  const items: MenuItem[] = [
    { name: '上移', off: shown.index === 0, run: () => move.by(shown, -1) },
    { name: '下移', off: shown.index + shown.count >= doc.childCount, run: () => move.by(shown, 1) },
    ...subheadItems,
    { name: '复制', run: () => duplicateBlocks(editor, shown) },
    { name: '删除', icon: 'close', run: () => deleteBlocks(editor, shown) },
    ...(isText(node)
      ? textKinds
          .filter((kind) => kind !== kindOfNode(node))
          .map((kind) => ({
            name: `转为${blockKindName(kind)}`,
            run: () => void turnBlocks(editor, shown, kind),
          }))
      : []),
  ];
  return (
    <>
      <div
        className="block-grip absolute top-0 -left-11 z-2 max-phone:-left-5"
        ref={grip}
        onPointerDown={press}
        onClickCapture={(event) => {
          if (!dragged.current) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        <MenuButton
          className="grid size-8 cursor-grab touch-none place-items-center rounded-control text-ink-3 hover:bg-wash hover:text-ink max-phone:-mt-[0.4rem] max-phone:h-11 max-phone:w-6"
          label={`移动或更改：${blockKindName(kindOfNode(node))}，第 ${shown.index + 1} 块`}
          items={items.map((item) => ({
            ...item,
            run: () => {
              flush();
              item.run();
              editor.view.focus();
            },
          }))}
        >
          <Icon name="grip" />
        </MenuButton>
      </div>
      <div
        className="dropbar pointer-events-none absolute inset-x-0 h-[3px] -translate-y-1/2 bg-azure"
        ref={line}
        hidden
      />
    </>
  );
}
