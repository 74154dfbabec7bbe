import { type Command, NodeSelection } from '@tiptap/pm/state';
import {
  back,
  cellBelow,
  dropItem,
  firstItemOut,
  goTo,
  leaveItem,
  newItem,
  paragraphAfter,
  parentIs,
  replaceWithParagraph,
  toParagraph,
} from '../blocks/item-edits.ts';

/** Enter inside blocks that are more than a paragraph: on to the next part, a new item, or out of the block. */
export const enter: Command = (state, dispatch, view) => {
  const { $from, empty } = state.selection;
  if (state.selection instanceof NodeSelection) return view !== undefined && writeIn(view.nodeDOM($from.pos));
  if (!$from.parent.isTextblock) return false;
  const { parent } = $from;
  switch (parent.type.name) {
    case 'quoteText':
    case 'timelineTime':
      return goTo(state, dispatch, $from.after() + 1);
    case 'question':
      return parent.content.size === 0 && empty && $from.node(-1).textContent === ''
        ? leaveItem(state, dispatch)
        : goTo(state, dispatch, $from.after() + 1);
    case 'quoteSource':
    case 'editorNote':
      return paragraphAfter(state, dispatch);
    case 'listItem':
      return parent.content.size === 0 ? leaveItem(state, dispatch) : false;
    case 'timelineText':
      return $from.node(-1).textContent === '' ? leaveItem(state, dispatch) : newItem(state, dispatch);
    case 'answer':
      return parent.content.size === 0 && $from.index(-1) === $from.node(-1).childCount - 1
        ? newItem(state, dispatch)
        : false;
    case 'tableCell':
      return cellBelow(state, dispatch);
    default:
      return false;
  }
};

/** Backspace at the start of such a part goes back to the one before; an empty block gives way to a paragraph. */
export const backspace: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || $from.depth === 0) return false;
  const block = $from.node(1);
  const inBlock = $from.depth > 1 || block.type.name !== 'paragraph';
  if (!inBlock) return false;
  if (block.textContent === '' && block.type.name !== 'table') return replaceWithParagraph(state, dispatch);
  switch ($from.parent.type.name) {
    case 'subhead':
    case 'editorNote':
      return $from.parent.textContent === '' ? false : toParagraph(state, dispatch);
    case 'quoteSource':
    case 'timelineText':
    case 'answer':
      return $from.index(-1) > 0 && !(parentIs($from, 'answer') && $from.index(-1) > 1)
        ? goTo(state, dispatch, $from.before() - 1)
        : false;
    case 'timelineTime':
    case 'question':
      return $from.node(-1).textContent === ''
        ? dropItem(state, dispatch)
        : $from.index(-2) === 0 || back(state, dispatch);
    case 'quoteText':
    case 'tableCell':
      return true;
    case 'listItem':
      return $from.index(-1) === 0 ? firstItemOut(state, dispatch) : false;
    default:
      return false;
  }
};

/** From a chosen picture to its caption. */
function writeIn(dom: globalThis.Node | null): boolean {
  const field = dom instanceof Element ? dom.querySelector('textarea') : null;
  field?.focus();
  // Behind what is there: a caption that came with its picture goes on.
  field?.setSelectionRange(field.value.length, field.value.length);
  return field !== null;
}
