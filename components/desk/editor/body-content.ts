import type { JSONContent } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type Block, plainRuns, runsText } from '#newsroom/article/body.rule.ts';

/** The blocks of a body as nodes of the editor. */
export function blocksToContent(blocks: readonly Block[]): JSONContent[] {
  const nodes = blocks.flatMap((block): JSONContent[] =>
    block.type === 'paragraph'
      ? [{ type: 'paragraph', content: block.runs.map((run) => ({ type: 'text', text: runsText([run]) })) }]
      : [],
  );
  return nodes.length > 0 ? nodes : [{ type: 'paragraph' }];
}

/** The editor's nodes as blocks of a body; empty paragraphs are left out. */
export function contentToBlocks(doc: Node): Block[] {
  return doc.children
    .map((node): Block => ({ type: 'paragraph', runs: plainRuns(node.textContent) }))
    .filter((block) => block.type !== 'paragraph' || block.runs.length > 0);
}
