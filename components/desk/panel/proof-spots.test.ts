import { history, undo } from '@tiptap/pm/history';
import { EditorState } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import type { Block } from '#newsroom/body/body.rule.ts';
import { blankInput } from '#newsroom/revision/article-input.rule.ts';
import { moveItem } from '../form/move-item.ts';
import { storyToContent } from '../story/story-content.ts';
import { fieldsOf } from '../story/story-fields.ts';
import { storySchema } from '../story/story-schema.ts';
import { channelTrails } from './channel-trails.ts';
import { correctionOf } from './correct-doubts.ts';
import { mediaLacks, proofStory } from './proof-spots.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] });
const figure = (caption: string, credit: string): Block => ({
  type: 'figure',
  mediaId: 'aaaaaaaaaaaa',
  caption,
  credit,
  alt: '',
});

function stateOf(headline: string, blocks: Block[]): EditorState {
  const content = storyToContent({ ...blankInput(1), headline, body: { version: 1, blocks } });
  return EditorState.create({ doc: storySchema.nodeFromJSON(content), plugins: [history()] });
}

const story = () =>
  stateOf('通车,今天', [
    paragraph('今天,新桥通车。'),
    figure('桥上,早晨', ''),
    {
      type: 'quote',
      runs: [{ text: '我们,等了' }, { text: '十年', marks: [{ type: 'strong' }] }],
      attribution: '',
    },
  ]);

test('doubtful places are found in copy, captions and headline, each where it is', () => {
  const { doc } = story();
  const { doubts } = proofStory(doc);
  expect(doubts.map(({ check, spot }) => [check, spot.in])).toEqual([
    ['halfWidth', 'field'],
    ['halfWidth', 'copy'],
    ['halfWidth', 'block'],
    ['halfWidth', 'copy'],
  ]);
  const inCopy = doubts.flatMap(({ spot }) =>
    spot.in === 'copy' ? [doc.textBetween(spot.from, spot.to)] : [],
  );
  expect(inCopy).toEqual([',', ',']);
});

test('all of them are put right in one step, and one undo takes all of it back', () => {
  const before = story();
  const after = before.apply(correctionOf(before, proofStory(before.doc).doubts));
  expect(proofStory(after.doc).doubts).toEqual([]);
  expect(fieldsOf(after.doc).headline).toBe('通车，今天');
  expect(after.doc.child(1).attrs['caption']).toBe('桥上，早晨');
  expect(after.doc.textContent).toContain('我们，等了十年');
  expect(JSON.stringify(after.doc.toJSON())).toContain('"marks":[{"type":"strong"}],"text":"十年"');
  let undone = after;
  undo(after, (tr) => {
    undone = after.apply(tr);
  });
  expect(undone.doc.eq(before.doc)).toBe(true);
});

test('a quotation over two paragraphs is in order, an open one is not', () => {
  const pair = [paragraph('他说：“第一段。'), paragraph('“第二段。”')];
  expect(proofStory(stateOf('题', pair).doc).doubts).toEqual([]);
  expect(proofStory(stateOf('题', pair.slice(0, 1)).doc).doubts).toMatchObject([
    { check: 'unpaired', after: null },
  ]);
});

test('pictures without credit, caption or alt text are told with their places', () => {
  const { doc } = story();
  const { lacks, pictures } = mediaLacks(doc);
  expect(pictures).toBe(1);
  expect(lacks.map(({ what, pos }) => [what, doc.nodeAt(pos)?.type.name])).toEqual([
    ['credit', 'figure'],
    ['alt', 'figure'],
  ]);
});

test('an item moves to its place and the others keep their order', () => {
  expect(moveItem(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moveItem(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  const list = ['a'];
  expect(moveItem(list, 0, -1)).toBe(list);
});

test('a channel is named with those above it', () => {
  const options = [
    { id: 1, name: '新闻', depth: 0 },
    { id: 2, name: '国际', depth: 1 },
    { id: 3, name: '欧洲', depth: 2 },
    { id: 4, name: '文化', depth: 0 },
  ];
  expect(channelTrails(options).map((one) => one.trail)).toEqual([
    '新闻',
    '新闻 › 国际',
    '新闻 › 国际 › 欧洲',
    '文化',
  ]);
});
