import type { Node, Slice } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { type BodySize, bodySize, excessOf, storyCaps, sumOfSizes } from '#newsroom/body/body-size.rule.ts';
import { nodeBlocks } from '../story/node-blocks.ts';

const sizes = new WeakMap<Node, BodySize>();

/** What the whole document holds. A block is a node that stays the same until it is changed: only that one is counted again. */
const documentSize = (doc: Node): BodySize =>
  sumOfSizes(
    doc.children.map((node) => {
      const known = sizes.get(node) ?? bodySize(nodeBlocks(node), uncapped);
      sizes.set(node, known);
      return known;
    }),
  );

const uncapped: BodySize = {
  characters: Infinity,
  blocks: Infinity,
  runs: Infinity,
  marks: Infinity,
  files: Infinity,
  runMarks: Infinity,
  rowCells: Infinity,
  depth: Infinity,
};

/** What the server would say no to, said before it does; null while the copy fits. */
export const copyExcess = (doc: Node): string | null => excessOf(documentSize(doc), storyCaps);

/** Why pasting would be too much; null where it fits, or makes copy that is too much already no longer than it is. */
export function pasteExcess(state: EditorState, slice: Slice): string | null {
  const size = documentSize(state.tr.replaceSelection(slice).doc);
  const before = documentSize(state.doc);
  const grows = size.characters > before.characters || size.blocks > before.blocks || size.runs > before.runs;
  return grows ? excessOf(size, storyCaps) : null;
}
