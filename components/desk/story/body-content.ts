import type { JSONContent } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { Block, Figure, Run } from '#newsroom/body/body.rule.ts';
import { nodeBlocks } from './node-blocks.ts';
import { runsToContent } from './run-content.ts';

/** The blocks of a body as nodes of the editor. */
export function blocksToContent(blocks: readonly Block[]): JSONContent[] {
  return blocks.length > 0 ? blocks.map(blockToContent) : [{ type: 'paragraph' }];
}

/** The editor's nodes as blocks of a body. What holds no text yet and would show nothing is left out. */
export const contentToBlocks = (doc: Node): Block[] => doc.children.flatMap(nodeBlocks);

export function blockToContent(block: Block): JSONContent {
  switch (block.type) {
    case 'paragraph':
    case 'editorNote':
      return textNode(block.type, block.runs);
    case 'subhead':
      return { ...textNode('subhead', block.runs), attrs: { publicId: block.publicId ?? null } };
    case 'figure':
      return figureNode(block);
    case 'gallery':
      return { type: 'gallery', content: block.figures.map(figureNode) };
    case 'video': {
      const { type, stream, aiMade, ...attrs } = block;
      return { type, attrs: { ...attrs, stream: stream ?? null, aiMade: aiMade ?? null } };
    }
    case 'audio': {
      const { type, aiMade, ...attrs } = block;
      return { type, attrs: { ...attrs, aiMade: aiMade ?? null } };
    }
    case 'embed': {
      const { type, ...attrs } = block;
      return { type, attrs };
    }
    case 'quote':
      return {
        type: 'quote',
        content: [textNode('quoteText', block.runs), lineNode('quoteSource', block.attribution)],
      };
    case 'list':
      return {
        type: 'list',
        attrs: { ordered: block.ordered, start: block.start ?? null },
        content: block.items.map((runs) => textNode('listItem', runs)),
      };
    case 'keyPoints':
      return { type: 'keyPoints', content: block.items.map((runs) => textNode('listItem', runs)) };
    case 'table':
      return {
        type: 'table',
        attrs: { caption: block.caption, header: block.header },
        content: block.rows.map((row) => ({
          type: 'tableRow',
          content: row.map((runs) => textNode('tableCell', runs)),
        })),
      };
    case 'timeline':
      return {
        type: 'timeline',
        content: block.items.map(({ time, runs }) => ({
          type: 'timelineItem',
          content: [lineNode('timelineTime', time), textNode('timelineText', runs)],
        })),
      };
    case 'questions':
      return {
        type: 'questions',
        content: block.items.map(({ question, answer }) => ({
          type: 'questionItem',
          content: [textNode('question', question), ...answer.map((runs) => textNode('answer', runs))],
        })),
      };
  }
}

const textNode = (type: string, runs: readonly Run[]): JSONContent => ({
  type,
  content: runsToContent(runs),
});

/** A node of plain text without marks. */
const lineNode = (type: string, text: string): JSONContent => ({
  type,
  content: text === '' ? [] : [{ type: 'text', text }],
});

const figureNode = ({ type, aiMade, ...attrs }: Figure): JSONContent => ({
  type,
  attrs: { ...attrs, aiMade: aiMade ?? null },
});
