import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, parseBody } from '#newsroom/body/body.rule.ts';
import { blocksToContent, contentToBlocks } from './body-content.ts';
import { storySchema } from './story-schema.ts';
import { anyBlock } from './testing-bodies.ts';

const documentOf = (content: unknown) => {
  const doc = storySchema.nodeFromJSON({ type: 'doc', content });
  doc.check();
  return doc;
};

test('any body comes out of the editor as it went in', () => {
  fc.assert(
    fc.property(fc.array(anyBlock, { maxLength: 5 }), (blocks) => {
      parseBody({ version: 1, blocks });
      expect(contentToBlocks(documentOf(blocksToContent(blocks)))).toEqual(blocks);
    }),
    { numRuns: 500 },
  );
});

test('neighbouring runs that look alike become one, and what is empty is left out', () => {
  const runs = [
    { text: '今' },
    { text: '闻', marks: [] },
    { text: '！', marks: [{ type: 'strong' as const }] },
  ];
  const doc = documentOf(
    blocksToContent([
      { type: 'paragraph', runs },
      { type: 'paragraph', runs: [{ text: '　 ' }] },
      { type: 'quote', runs: [], attribution: '' },
      { type: 'list', ordered: true, items: [[], []] },
    ]),
  );
  expect(contentToBlocks(doc)).toEqual([
    { type: 'paragraph', runs: [{ text: '今闻' }, { text: '！', marks: [{ type: 'strong' }] }] },
  ]);
});

test('a text that is too long for the store comes out whole, so that the save can say so', () => {
  const long = '桥'.repeat(2500);
  const blocks: Block[] = [
    { type: 'figure', mediaId: null, caption: long, credit: long, alt: long },
    { type: 'timeline', items: [{ time: long, runs: [{ text: '开工' }] }] },
    { type: 'table', caption: long, header: false, rows: [[[{ text: '一' }]]] },
    { type: 'quote', runs: [{ text: '话' }], attribution: long },
  ];
  expect(contentToBlocks(documentOf(blocksToContent(blocks)))).toEqual(blocks);
});

test('an answer whose question was deleted is kept', () => {
  const answer = [[{ text: '答' }]];
  const items = [
    { question: [], answer },
    { question: [{ text: '问' }], answer },
    { question: [], answer },
  ];
  const [loose, questions] = contentToBlocks(documentOf(blocksToContent([{ type: 'questions', items }])));
  expect(loose).toEqual({ type: 'paragraph', runs: answer[0] });
  expect(questions).toMatchObject({ items: [{ answer: [...answer, ...answer] }] });
});
