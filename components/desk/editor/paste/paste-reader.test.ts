import { Fragment, Slice } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import type { Block } from '#newsroom/body/body.rule.ts';
import { blankInput } from '#newsroom/revision/article-input.rule.ts';
import { blockToContent, contentToBlocks } from '../../story/body-content.ts';
import { storyToContent } from '../../story/story-content.ts';
import { storySchema } from '../../story/story-schema.ts';
import { PasteReader } from './paste-reader.ts';

const picture: Block = { type: 'figure', mediaId: null, caption: '', credit: '', alt: '桥' };
const film: Block = { type: 'embed', provider: 'bilibili', id: 'BV1xx411c7mD', title: '' };
const line = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] });
const list: Block = { type: 'list', ordered: false, items: [[{ text: '甲' }]] };
const table: Block = {
  type: 'table',
  caption: '',
  header: false,
  rows: [[[{ text: '甲' }], [{ text: '乙' }]]],
};

/** What comes of pasting `pasted` behind the first 甲 of `into`, and what the reader says of it. */
function paste(pasted: readonly Block[], into: Block) {
  const body = { version: 1 as const, blocks: [into] };
  const doc = storySchema.nodeFromJSON(storyToContent({ ...blankInput(1), body }));
  let at = 0;
  doc.descendants((node, pos) => {
    if (node.isText && node.text === '甲') at = pos + 1;
  });
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, at) });
  const reader = new PasteReader(storySchema);
  reader.pictures = pasted.filter(({ type }) => type === 'figure').length;
  const nodes = pasted.map((block) => storySchema.nodeFromJSON(blockToContent(block)));
  const slice = reader.fit(new Slice(Fragment.from(nodes), 0, 0), { state });
  const blocks = contentToBlocks(state.apply(state.tr.replaceSelection(slice)).doc);
  return {
    unplaced: reader.unplaced,
    pictures: reader.pictures,
    types: blocks.map(({ type }) => type),
    blocks,
  };
}

test.each([
  ['an item', list],
  ['a cell', table],
])('what is no line has no place in %s, and is counted', (_name, into) => {
  const got = paste([line('一'), picture, line('二'), film], into);
  expect(got).toMatchObject({ unplaced: 2, pictures: 0, types: [into.type] });
  expect(JSON.stringify(got.blocks)).toContain('二');
});

test('between paragraphs everything has a place', () => {
  const got = paste([line('一'), picture, film], line('甲'));
  expect(got).toMatchObject({ unplaced: 0, pictures: 1 });
  expect(got.types).toEqual(expect.arrayContaining(['figure', 'embed']));
});

test.each([
  ['an item', list],
  ['a cell', table],
])('a picture alone that is pasted into %s stands in the copy, or is counted', (_name, into) => {
  const got = paste([picture], into);
  const stands = got.types.includes('figure');
  expect({ unplaced: got.unplaced, pictures: got.pictures }).toEqual(
    stands ? { unplaced: 0, pictures: 1 } : { unplaced: 1, pictures: 0 },
  );
});
