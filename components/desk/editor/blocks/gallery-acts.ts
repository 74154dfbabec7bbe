import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import type { ReactNodeViewProps } from '@tiptap/react';
import type { PickedMedia } from '../../pickers/media-picker.island.tsx';
import { markOf } from '../../story/ai-made.ts';
import { blockToContent } from '../../story/body-content.ts';
import type { MenuItem } from '../menu-button.island.tsx';

/** What can be done with a picture as one of a 组图, or to make one of it. */
export function galleryItems(of: ReactNodeViewProps, pick: () => Promise<PickedMedia[]>): MenuItem[] {
  const place = galleryPlace(of);
  if (!place) return [{ name: '组成组图', icon: 'pictures', run: () => void joinGallery(of, pick) }];
  const { index, count } = place;
  return [
    { name: '前移', off: index === 0, run: () => moveInGallery(of, -1) },
    { name: '后移', off: index === count - 1, run: () => moveInGallery(of, 1) },
    { name: '添加图片', icon: 'add', run: () => void addToGallery(of, pick) },
    { name: '移出组图', run: () => takeOut(of) },
  ];
}

/** True for a picture that is one of a 组图. */
export const inGallery = (of: ReactNodeViewProps): boolean => galleryPlace(of) !== null;

function galleryPlace({ editor, getPos }: ReactNodeViewProps) {
  const pos = getPos();
  if (pos === undefined) return null;
  const $pos = editor.state.doc.resolve(pos);
  if ($pos.parent.type.name !== 'gallery') return null;
  return { pos, $pos, index: $pos.index(), count: $pos.parent.childCount };
}

type NodePlace = Pick<ReactNodeViewProps, 'editor' | 'getPos' | 'node'>;

/** One place further to the front or the back; at the end it stays. */
function moveInGallery(of: NodePlace, by: -1 | 1): boolean {
  const { editor, node, getPos } = of;
  const pos = getPos();
  if (pos === undefined) return false;
  const $pos = editor.state.doc.resolve(pos);
  const index = $pos.index() + by;
  if ($pos.parent.type.name !== 'gallery' || index < 0 || index >= $pos.parent.childCount) return false;
  // All pictures are of one size in the document: a leaf.
  const to = pos + by * node.nodeSize;
  const tr = editor.state.tr.delete(pos, pos + node.nodeSize).insert(to, node);
  editor.view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, to)).scrollIntoView());
  return true;
}

/** The same for the chosen picture. False where none of a 组图 is chosen. */
export function moveSelectedInGallery(editor: Editor, by: -1 | 1): boolean {
  const { selection } = editor.state;
  if (!(selection instanceof NodeSelection) || selection.$from.parent.type.name !== 'gallery') return false;
  moveInGallery({ editor, node: selection.node, getPos: () => selection.from }, by);
  return true;
}

async function joinGallery(of: ReactNodeViewProps, pick: () => Promise<PickedMedia[]>): Promise<void> {
  const more = await pick();
  const pos = of.getPos();
  if (pos === undefined || more.length === 0) return;
  const { editor, node } = of;
  const gallery = editor.schema.nodes['gallery']?.create(null, [node, ...figures(of, more)]);
  if (gallery) editor.view.dispatch(editor.state.tr.replaceWith(pos, pos + node.nodeSize, gallery));
}

async function addToGallery(of: ReactNodeViewProps, pick: () => Promise<PickedMedia[]>): Promise<void> {
  const more = await pick();
  const pos = of.getPos();
  if (pos === undefined || more.length === 0) return;
  of.editor.view.dispatch(of.editor.state.tr.insert(pos + of.node.nodeSize, figures(of, more)));
}

const figures = ({ editor }: ReactNodeViewProps, picked: readonly PickedMedia[]) =>
  picked.map(({ id, caption, credit, alt, aiWords }) =>
    editor.schema.nodeFromJSON(
      blockToContent({ type: 'figure', mediaId: id, caption, credit, alt, ...markOf({ aiWords }) }),
    ),
  );

/** Behind the 组图; the last one takes the empty 组图 with it. */
function takeOut(of: ReactNodeViewProps): void {
  const place = galleryPlace(of);
  if (!place) return;
  const { editor, node } = of;
  const { $pos, pos, count } = place;
  const tr = editor.state.tr;
  if (count === 1) tr.replaceWith($pos.before(), $pos.after(), node);
  else tr.insert($pos.after(), node).delete(pos, pos + node.nodeSize);
  editor.view.dispatch(tr.scrollIntoView());
}
