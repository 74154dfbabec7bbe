'use client';

import { Selection } from '@tiptap/pm/state';
import type { ReactNodeViewProps } from '@tiptap/react';
import type { KeyboardEvent } from 'react';
import { useTextDraft } from '../../story/text-draft.island.tsx';
import { useWritable } from '../writable.island.tsx';

/** Sets attributes of a block as one step, its selection and view staying as they are. */
export function setNodeAttrs({ editor, getPos }: ReactNodeViewProps, attrs: Record<string, unknown>): void {
  const pos = getPos();
  if (pos === undefined) return;
  const tr = editor.state.tr;
  for (const [name, value] of Object.entries(attrs)) tr.setNodeAttribute(pos, name, value);
  editor.view.dispatch(tr);
}

type Props = {
  of: ReactNodeViewProps;
  name: string;
  label: string;
  placeholder: string;
  className?: string;
  /** Lines may be broken: a transcript. */
  lines?: boolean;
};

/** One text of a block, edited in its place. Enter and the arrows go on to the next one, and out of the block. */
export function NodeText({ of, name, lines = false, label, ...rest }: Props) {
  const stored: unknown = of.node.attrs[name];
  const draft = useTextDraft(typeof stored === 'string' ? stored : '', (text) =>
    setNodeAttrs(of, { [name]: text }),
  );
  const writable = useWritable();
  return (
    <textarea
      {...draft}
      {...rest}
      rows={1}
      data-field={name}
      aria-label={label}
      title={label}
      spellCheck={false}
      readOnly={!writable}
      onKeyDown={(event) => leaveText(of, event, lines)}
    />
  );
}

function leaveText(of: ReactNodeViewProps, event: KeyboardEvent<HTMLTextAreaElement>, lines: boolean): void {
  const { currentTarget: field, key, nativeEvent } = event;
  if (
    nativeEvent.isComposing ||
    nativeEvent.keyCode === 229 ||
    event.altKey ||
    event.ctrlKey ||
    event.metaKey
  )
    return;
  const { selectionStart, selectionEnd, value } = field;
  const atEnd = selectionStart === value.length && selectionEnd === value.length;
  const atStart = selectionStart === 0 && selectionEnd === 0;
  const by =
    (key === 'Enter' && !lines) || (key === 'ArrowDown' && atEnd) ? 1 : key === 'ArrowUp' && atStart ? -1 : 0;
  if (key === 'Escape') selectNode(of);
  else if (by !== 0) nextText(of, field, by);
  else return;
  event.preventDefault();
}

function nextText(of: ReactNodeViewProps, field: HTMLTextAreaElement, by: 1 | -1): void {
  const fields = [...(field.closest('[data-node-view-wrapper]')?.querySelectorAll('textarea') ?? [])].filter(
    (one) => one.offsetParent !== null,
  );
  const next = fields[fields.indexOf(field) + by];
  if (next) next.focus();
  else leaveNode(of, by);
}

export function selectNode({ editor, getPos }: ReactNodeViewProps): void {
  const pos = getPos();
  if (pos === undefined) return;
  editor.commands.setNodeSelection(pos);
  editor.view.focus();
}

/** To the text before or behind the block; where there is none behind, an empty paragraph is put there. */
function leaveNode({ editor, getPos, node }: ReactNodeViewProps, by: 1 | -1): void {
  const pos = getPos();
  if (pos === undefined) return;
  const tr = editor.state.tr;
  const $edge = tr.doc.resolve(by > 0 ? pos + node.nodeSize : pos);
  const neighbour = by > 0 ? $edge.nodeAfter : $edge.nodeBefore;
  const paragraph = editor.schema.nodes['paragraph'];
  if (by > 0 && !neighbour?.isTextblock && paragraph && $edge.depth === 0) {
    tr.insert($edge.pos, paragraph.create());
  }
  tr.setSelection(Selection.near(tr.doc.resolve($edge.pos), by));
  editor.view.dispatch(tr.scrollIntoView());
  editor.view.focus();
}
