import { EditorState } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import type { Block } from '#newsroom/body/body.rule.ts';
import { blankInput } from '#newsroom/revision/article-input.rule.ts';
import { contentToBlocks } from '../../story/body-content.ts';
import { storyToContent } from '../../story/story-content.ts';
import { fieldsOf } from '../../story/story-fields.ts';
import { storySchema } from '../../story/story-schema.ts';
import { findHits, replaceHits } from './find-words.ts';

const stateOf = (headline: string, blocks: Block[]) =>
  EditorState.create({
    doc: storySchema.nodeFromJSON(
      storyToContent({ ...blankInput(1), headline, body: { version: 1, blocks } }),
    ),
  });

const blocks: Block[] = [
  { type: 'paragraph', runs: [{ text: '今ABC' }, { text: 'abc', marks: [{ type: 'strong' }] }] },
  { type: 'figure', mediaId: null, caption: 'abc 与 Abc', credit: '', alt: '' },
  { type: 'table', caption: 'abc', header: false, rows: [[[{ text: 'xabc' }]]] },
];

test('words are found in the head, in copy across marks, in captions and in tables', () => {
  const { doc } = stateOf('ABC', blocks);
  expect(findHits(doc, { words: 'abc', matchCase: false }).map((hit) => hit.place)).toEqual([
    'field',
    'copy',
    'copy',
    'block',
    'block',
    'block',
    'copy',
  ]);
  expect(findHits(doc, { words: 'abc', matchCase: true })).toHaveLength(4);
  expect(findHits(doc, { words: 'Cabc', matchCase: true })).toHaveLength(1);
  expect(findHits(doc, { words: '', matchCase: true })).toEqual([]);
});

test('all are replaced at once, the marks of the words kept', () => {
  const state = stateOf('ABC', blocks);
  const hits = findHits(state.doc, { words: 'abc', matchCase: false });
  const { doc } = replaceHits(state, hits, '长一些的字');
  expect(fieldsOf(doc).headline).toBe('长一些的字');
  expect(contentToBlocks(doc)).toEqual([
    {
      type: 'paragraph',
      runs: [{ text: '今长一些的字' }, { text: '长一些的字', marks: [{ type: 'strong' }] }],
    },
    { type: 'figure', mediaId: null, caption: '长一些的字 与 长一些的字', credit: '', alt: '' },
    { type: 'table', caption: '长一些的字', header: false, rows: [[[{ text: 'x长一些的字' }]]] },
  ]);
});
