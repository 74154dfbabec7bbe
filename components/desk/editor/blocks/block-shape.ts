import type { Node } from '@tiptap/pm/model';
import type { Block, Run } from '#newsroom/body/body.rule.ts';
import { nodeRuns } from '../../story/run-content.ts';
import type { BlockKind, TextKind } from './block-kinds.ts';

/** What a node of the document is to people. */
export function kindOfNode({ type, attrs }: Node): BlockKind {
  if (type.name === 'list') return attrs['ordered'] === true ? 'orderedList' : 'bulletList';
  return isKind(type.name) ? type.name : 'paragraph';
}

const kinds: Record<Exclude<BlockKind, 'bulletList' | 'orderedList'>, true> = {
  paragraph: true,
  subhead: true,
  figure: true,
  gallery: true,
  video: true,
  audio: true,
  quote: true,
  table: true,
  embed: true,
  keyPoints: true,
  timeline: true,
  questions: true,
  editorNote: true,
};
const isKind = (name: string): name is keyof typeof kinds => Object.hasOwn(kinds, name);

/** The lines of text in a block, one a paragraph or item. */
export function nodeLines(node: Node): Run[][] {
  if (node.isTextblock) return [nodeRuns(node)];
  return node.children.flatMap(nodeLines);
}

/** Lines of text as blocks of one kind. */
export function linesAs(kind: TextKind, lines: readonly Run[][]): Block[] {
  const items = lines.length > 0 ? [...lines] : [[]];
  switch (kind) {
    case 'paragraph':
    case 'subhead':
    case 'editorNote':
      return items.map((runs) => ({ type: kind, runs }));
    case 'quote':
      return items.map((runs) => ({ type: 'quote', runs, attribution: '' }));
    case 'bulletList':
    case 'orderedList':
      return [{ type: 'list', ordered: kind === 'orderedList', items }];
    case 'keyPoints':
      return [{ type: 'keyPoints', items }];
  }
}

/** A new block of a kind that needs nothing chosen first. */
export function blankBlock(kind: Exclude<BlockKind, 'embed' | 'gallery'>): Block {
  switch (kind) {
    case 'figure':
      return { type: 'figure', mediaId: null, caption: '', credit: '', alt: '' };
    case 'video':
      return {
        type: 'video',
        mediaId: null,
        posterId: null,
        subtitlesId: null,
        caption: '',
        credit: '',
        transcript: '',
      };
    case 'audio':
      return { type: 'audio', mediaId: null, caption: '', credit: '', transcript: '' };
    case 'table':
      return { type: 'table', caption: '', header: true, rows: [1, 2, 3].map(() => [[], [], []]) };
    case 'timeline':
      return { type: 'timeline', items: [{ time: '', runs: [] }] };
    case 'questions':
      return { type: 'questions', items: [{ question: [], answer: [[]] }] };
    default: {
      const [block] = linesAs(kind, [[]]);
      return block ?? { type: 'paragraph', runs: [] };
    }
  }
}
