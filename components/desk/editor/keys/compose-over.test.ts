import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import type { Block, Run } from '#newsroom/body/body.rule.ts';
import { blankInput } from '#newsroom/revision/article-input.rule.ts';
import { storyToContent } from '../../story/story-content.ts';
import { storySchema } from '../../story/story-schema.ts';
import { placeToCompose } from './compose-over.ts';

const link = (text: string): Run => ({ text, marks: [{ type: 'link', href: 'https://example.cn/' }] });
const strong = (text: string): Run => ({ text, marks: [{ type: 'strong' }] });
const bold = (text: string): Run => ({ text, marks: [...(link(text).marks ?? []), { type: 'strong' }] });
const paragraph = (...runs: Run[]): Block => ({ type: 'paragraph', runs });

/** What is left of the copy when an input method begins, and the marks that its words get; null where nothing is done. */
function begun(blocks: Block[], from: number, to: number) {
  const doc = storySchema.nodeFromJSON(storyToContent({ ...blankInput(1), body: { version: 1, blocks } }));
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, from, to) });
  const tr = placeToCompose(state);
  if (!tr) return null;
  const after = state.apply(tr);
  expect(after.selection.empty).toBe(true);
  const { storedMarks } = after;
  return [after.doc.textContent, storedMarks === null ? 'its own' : storedMarks.map((one) => one.type.name)];
}

test('what is selected goes, and words at the edge of a link get no part of it', () => {
  const story = [paragraph({ text: '见' }, link('网站地址')), paragraph({ text: '后面' })];
  // 地址, the end of the link; the whole link; from before it into it; from within it over two paragraphs.
  expect(begun(story, 4, 6)).toEqual(['见网站后面', []]);
  expect(begun(story, 2, 6)).toEqual(['见后面', 'its own']);
  expect(begun(story, 1, 4)).toEqual(['地址后面', []]);
  expect(begun(story, 4, 9)).toEqual(['见网站面', []]);
  // At its beginning too; within the link they are part of it.
  expect(begun(story, 2, 4)).toEqual(['见地址后面', []]);
  expect(begun(story, 3, 5)).toEqual(['见网址后面', 'its own']);
});

test('a cursor at the edge of a link is told apart from the link, anywhere else nothing is done', () => {
  const story = [paragraph(link('网站'), { text: '见' })];
  expect(begun(story, 1, 1)).toEqual(['网站见', []]);
  expect(begun(story, 3, 3)).toEqual(['网站见', []]);
  expect(begun(story, 2, 2)).toBeNull();
  expect(begun(story, 4, 4)).toBeNull();
  // Where only a mark within it begins, the link goes on.
  expect(begun([paragraph(link('网'), bold('站'))], 2, 2)).toBeNull();
});

test('words that take the place of bold ones are bold, as when they are typed', () => {
  const story = [paragraph({ text: '前' }, strong('加粗'), { text: '后' })];
  expect(begun(story, 2, 4)).toEqual(['前后', ['strong']]);
  expect(begun(story, 3, 4)).toEqual(['前加后', 'its own']);
  expect(begun(story, 1, 2)).toEqual(['加粗后', []]);
});
