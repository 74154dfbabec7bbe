import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { NodeSelection } from '@tiptap/pm/state';

type Drag = { editor: Editor; pos: number; event: PointerEvent };

/** Follows the pointer with a picture of a 组图; where it lets go over another one, it takes that one's place. */
export function dragInGallery({ editor, pos, event }: Drag): void {
  const gallery = editor.state.doc.resolve(pos).parent;
  const start = editor.state.doc.resolve(pos).start();
  if (gallery.type.name !== 'gallery') return;
  const control = new AbortController();
  const options = { signal: control.signal };
  let over: HTMLElement | null = null;

  const figures = () => gallery.children.map((_, index) => editor.view.nodeDOM(start + index));
  const mark = (next: HTMLElement | null) => {
    over?.removeAttribute('data-drop');
    over = next;
    over?.setAttribute('data-drop', '');
  };
  window.addEventListener(
    'pointermove',
    ({ pointerId, clientX, clientY }) => {
      if (pointerId !== event.pointerId) return;
      const found = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('.node-figure') ?? null;
      mark(found !== null && figures().includes(found) ? found : null);
    },
    options,
  );
  const end = (drop: boolean) => {
    control.abort();
    const to = over === null ? -1 : figures().indexOf(over);
    mark(null);
    if (drop && to >= 0 && editor.state.doc.nodeAt(pos)?.type.name === 'figure')
      place(editor, pos, start + to);
  };
  window.addEventListener(
    'pointerup',
    ({ pointerId }) => pointerId === event.pointerId && end(true),
    options,
  );
  window.addEventListener(
    'pointercancel',
    ({ pointerId }) => pointerId === event.pointerId && end(false),
    options,
  );
  window.addEventListener('keydown', ({ key }) => key === 'Escape' && end(false), options);
}

/** A picture is one place long in the document, so numbers and places agree. */
function place(editor: Editor, from: number, to: number): void {
  const node = editor.state.doc.nodeAt(from);
  if (!node || from === to) return;
  const tr = closeHistory(editor.state.tr)
    .delete(from, from + node.nodeSize)
    .insert(to, node);
  editor.view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, to)));
}
