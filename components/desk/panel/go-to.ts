import type { Editor } from '@tiptap/core';
import { isFieldName } from '../story/story-fields.ts';
import { type Lack, type Spot, mediaLacks } from './proof-spots.ts';

/** Brings a place of the story before the person: selected, in the middle of the window, with the focus. */
export function goToSpot(editor: Editor, spot: Spot): void {
  if (spot.in === 'copy') {
    editor
      .chain()
      .focus(undefined, { scrollIntoView: false })
      .setTextSelection({ from: spot.from, to: spot.to })
      .run();
    const { node } = editor.view.domAtPos(spot.from);
    showElement(node instanceof Element ? node : node.parentElement);
  } else if (spot.in === 'block') goToBlock(editor, spot.pos, spot.name, spot);
  else goToField(spot.name, spot);
}

export const goToLack = (editor: Editor, { pos, what }: Lack): void => goToBlock(editor, pos, what);

/** A place as publishing names it: a field, `body`, or `figures.` and the picture's number. */
export function goToPlace(editor: Editor, place: string): void {
  const figure = /^figures\.(\d+)$/.exec(place)?.[1];
  if (figure !== undefined) {
    const pos = figurePositions(editor)[Number(figure)];
    if (pos !== undefined) goToBlock(editor, pos, lackingOf(editor, pos));
  } else if (isFieldName(place)) goToField(place);
  else if (place === 'override') focusField(document.getElementsByName('why-anyway')[0]);
  else {
    editor.commands.focus('end');
    showElement(editor.view.dom.lastElementChild);
  }
}

function figurePositions({ state }: Editor): number[] {
  const found: number[] = [];
  state.doc.descendants((node, pos) => {
    if (node.type.name === 'figure') found.push(pos);
  });
  return found;
}

const lackingOf = ({ state }: Editor, pos: number): string =>
  mediaLacks(state.doc).lacks.find((one) => one.pos === pos)?.what ?? 'caption';

/** Into the block's field of that name where its view has one, else to the block itself. */
function goToBlock(editor: Editor, pos: number, name: string, range?: { at: number; length: number }): void {
  editor.commands.setNodeSelection(pos);
  const dom = editor.view.nodeDOM(pos);
  if (!(dom instanceof HTMLElement)) return;
  // The fields of a block's view may be shown only once it is selected.
  requestAnimationFrame(() => {
    const field = dom.querySelector(`[data-field="${name}"]`);
    if (field instanceof HTMLElement) focusField(field, range);
    else {
      showElement(dom);
      editor.view.focus();
    }
  });
}

function goToField(name: string, range?: { at: number; length: number }): void {
  const field = document.querySelector(`[data-field="${name}"]`);
  if (field instanceof HTMLElement) focusField(field, range);
}

function focusField(field: HTMLElement | undefined, range?: { at: number; length: number }): void {
  if (!field) return;
  for (let fold = field.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) {
    fold.open = true;
  }
  showElement(field);
  field.focus({ preventScroll: true });
  if (range && (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) {
    field.setSelectionRange(range.at, range.at + range.length);
  }
}

const showElement = (element: Element | null) => element?.scrollIntoView({ block: 'center' });
