import type { Node } from '@tiptap/pm/model';
import type { Block, Figure, Run } from '#newsroom/body/body.rule.ts';
import { isBlank, nodeRuns } from './run-content.ts';

type Questions = Extract<Block, { type: 'questions' }>['items'];

/** The block that a node of the document is; none for one that would show nothing. */
export function nodeBlocks(node: Node): Block[] {
  const { attrs, children } = node;
  switch (node.type.name) {
    case 'paragraph':
      return texts(node, (runs) => ({ type: 'paragraph', runs }));
    case 'editorNote':
      return texts(node, (runs) => ({ type: 'editorNote', runs }));
    case 'subhead':
      return texts(node, (runs) => ({ type: 'subhead', runs, ...given('publicId', attrs) }));
    case 'figure':
      return [nodeFigure(node)];
    case 'gallery':
      return [{ type: 'gallery', figures: children.map(nodeFigure) }];
    case 'video':
      return [
        {
          type: 'video',
          mediaId: attrs['mediaId'],
          ...given('stream', attrs),
          posterId: attrs['posterId'],
          subtitlesId: attrs['subtitlesId'],
          ...soundFields(node),
        },
      ];
    case 'audio':
      return [{ type: 'audio', mediaId: attrs['mediaId'], ...soundFields(node) }];
    case 'embed':
      return [{ type: 'embed', provider: attrs['provider'], id: attrs['id'], title: line(attrs['title']) }];
    case 'quote': {
      const [text, source] = children;
      const runs = text ? nodeRuns(text) : [];
      const attribution = line(source?.textContent ?? '');
      return isBlank(runs) && attribution.trim() === '' ? [] : [{ type: 'quote', runs, attribution }];
    }
    case 'list':
      return filled(node).map((items) => ({
        type: 'list',
        ordered: attrs['ordered'],
        ...(attrs['ordered'] === true && typeof attrs['start'] === 'number' ? { start: attrs['start'] } : {}),
        items,
      }));
    case 'keyPoints':
      return filled(node).map((items) => ({ type: 'keyPoints', items }));
    case 'table':
      return [
        {
          type: 'table',
          caption: line(attrs['caption']),
          header: attrs['header'],
          rows: children.map((row) => row.children.map(nodeRuns)),
        },
      ];
    case 'timeline':
      return timelineBlocks(node);
    case 'questions':
      return questionBlocks(node);
    default:
      return [];
  }
}

function texts(node: Node, make: (runs: Run[]) => Block): Block[] {
  const runs = nodeRuns(node);
  return isBlank(runs) ? [] : [make(runs)];
}

/** The items that hold text; no list where none does. */
function filled(node: Node): Run[][][] {
  const items = node.children.map(nodeRuns).filter((runs) => !isBlank(runs));
  return items.length > 0 ? [items] : [];
}

const nodeFigure = ({ attrs }: Node): Figure => ({
  type: 'figure',
  mediaId: attrs['mediaId'],
  caption: line(attrs['caption']),
  credit: line(attrs['credit']),
  alt: line(attrs['alt']),
  ...given('aiMade', attrs),
});

const soundFields = ({ attrs }: Node) => ({
  caption: line(attrs['caption']),
  credit: line(attrs['credit']),
  transcript: String(attrs['transcript']),
  ...given('aiMade', attrs),
});

function timelineBlocks(node: Node): Block[] {
  const items = node.children
    .map(({ firstChild, lastChild }) => ({
      time: line(firstChild?.textContent ?? ''),
      runs: lastChild ? nodeRuns(lastChild) : [],
    }))
    .filter(({ time, runs }) => time.trim() !== '' || !isBlank(runs));
  return items.length > 0 ? [{ type: 'timeline', items }] : [];
}

/** An answer that has lost its question goes on with the answer before it, or stands as copy before the first question. */
function questionBlocks(node: Node): Block[] {
  const items: Questions = [];
  const loose: Block[] = [];
  for (const { children } of node.children) {
    const [asked, ...answers] = children;
    const question = asked ? nodeRuns(asked) : [];
    const written = answers.map(nodeRuns).filter((runs) => !isBlank(runs));
    const last = items.at(-1);
    if (!isBlank(question)) items.push({ question, answer: written.length > 0 ? written : [[]] });
    else if (last) last.answer.push(...written);
    else loose.push(...written.map((runs) => ({ type: 'paragraph' as const, runs })));
  }
  return items.length > 0 ? [...loose, { type: 'questions', items }] : loose;
}

/** A field that may be left out, where the node has it. */
function given(name: 'publicId' | 'stream' | 'aiMade', attrs: Node['attrs']) {
  return attrs[name] === null ? {} : { [name]: attrs[name] };
}

/** Whole, however long it is: the save says what is too long, and nothing is stored short. */
const line = (text: unknown): string => String(text);
