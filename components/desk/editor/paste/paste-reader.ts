import { DOMParser, Fragment, type Node, type ParseOptions, type Schema, Slice } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { limits } from '#lib/limits.ts';
import type { Block, Run } from '#newsroom/body/body.rule.ts';
import type { LeftOut } from '#newsroom/wire/foreign/not-copy.rule.ts';
import { blockToContent } from '../../story/body-content.ts';
import { runsToContent } from '../../story/run-content.ts';
import { nodeLines } from '../blocks/block-shape.ts';
import { foreignBlocks } from './foreign-blocks.ts';
import { plainBlocks, playerBlock } from './plain-paste.ts';

/** Reads what is pasted or dropped: the editor's own copy by the schema, all other HTML by the allow-list. */
export class PasteReader extends DOMParser {
  /** What the last reading left out. */
  pictures = 0;
  left: readonly LeftOut[] = [];
  /** How many pictures, films and the like had no place where the last reading was to stand. */
  unplaced = 0;
  /** The last reading was of more than any story holds, and was given up. */
  tooMuch = false;

  constructor(schema: Schema) {
    super(schema, DOMParser.fromSchema(schema).rules);
  }

  override parseSlice(dom: globalThis.Node, options: ParseOptions = {}): Slice {
    this.forget();
    // ProseMirror keeps white space for what an editor of its kind put into the clipboard.
    if (options.preserveWhitespace || !(dom instanceof Element)) return super.parseSlice(dom, options);
    const { blocks, pictures, left, tooMuch } = foreignBlocks(dom);
    Object.assign(this, { pictures, left, tooMuch });
    return tooMuch ? Slice.empty : blockSlice(this.schema, blocks);
  }

  /** Plain text; one line alone stays as it is, as a part of the line it is pasted into. */
  parseText(text: string): Slice {
    this.forget();
    this.tooMuch = text.length > limits.storyCharacters.most;
    return this.tooMuch ? Slice.empty : plainSlice(this.schema, text);
  }

  private forget(): void {
    Object.assign(this, { pictures: 0, left: [], unplaced: 0, tooMuch: false });
  }

  /** Inside a list, a table or another part of a block what is pasted becomes more of the same, or one line. */
  fit(slice: Slice, view: Pick<EditorView, 'state'>): Slice {
    const fitted = fitPart(slice, view);
    const lost = fitted === slice ? [] : slice.content.content.filter((node) => !holdsText(node));
    this.unplaced = lost.length;
    this.pictures -= lost.filter(isWaitingPicture).length;
    return fitted;
  }
}

const blockSlice = (schema: Schema, blocks: readonly Block[], open = 0): Slice =>
  new Slice(Fragment.from(blocks.map((block) => schema.nodeFromJSON(blockToContent(block)))), open, open);

function plainSlice(schema: Schema, text: string): Slice {
  const player = playerBlock(text);
  if (player) return blockSlice(schema, [player]);
  const blocks = /[\r\n]/.test(text.trim()) ? plainBlocks(text) : [oneLine(text)];
  return blockSlice(schema, blocks, blocks.length > 0 ? 1 : 0);
}

function oneLine(text: string): Block {
  const line = text.replace(/^[\u3000\u2003]+/, '').replaceAll(/[\r\n]+/g, '');
  return { type: 'paragraph', runs: line === '' ? [] : [{ text: line }] };
}

const holdsText = (node: Node): boolean => node.isText || nodeLines(node).length > 0;
const isWaitingPicture = ({ type, attrs }: Node): boolean =>
  type.name === 'figure' && attrs['mediaId'] === null;

function fitPart(slice: Slice, { state }: Pick<EditorView, 'state'>): Slice {
  const { $from } = state.selection;
  if ($from.depth < 2 || !$from.parent.isTextblock || hasCells(slice)) return slice;
  const lines = slice.content.content.flatMap((node): Run[][] => (node.isText ? [] : nodeLines(node)));
  if (lines.length === 0) return slice;
  const { parent } = $from;
  const type = parent.type.name;
  const texts = lines.map((line) => runsToContent(parent.type.spec.marks === '' ? bare(line) : line));
  if (type === 'listItem' || type === 'answer') {
    const items = texts.map((content) => state.schema.nodeFromJSON({ type, content }));
    return new Slice(Fragment.from(items), 1, 1);
  }
  const content = texts.flatMap((line, at) => (at === 0 ? line : [{ type: 'text', text: ' ' }, ...line]));
  return new Slice(Fragment.fromArray(content.map((one) => state.schema.nodeFromJSON(one))), 0, 0);
}

const bare = (runs: readonly Run[]): Run[] => runs.map(({ text }) => ({ text }));

function hasCells({ content }: Slice): boolean {
  const { firstChild } = content;
  return ['table', 'tableRow', 'tableCell'].includes((firstChild satisfies Node | null)?.type.name ?? '');
}
