import { expect, test } from 'vitest';
import { type Block, type Body, plainRuns } from './body.rule.ts';
import { showable } from './showable.rule.ts';

const shown = (...blocks: Block[]): Body['blocks'] =>
  showable({ version: 1, blocks }, new Set(['aaaaaaaaaaaa'])).blocks;

const film = { posterId: null, subtitlesId: null, caption: '', credit: '', transcript: '' };

test('a film shows when it is there or streamed, and leaves its transcript when it is not', () => {
  const here: Block = { type: 'video', mediaId: 'aaaaaaaaaaaa', ...film };
  const streamed: Block = { type: 'video', mediaId: null, stream: '/streams/a.m3u8', ...film };
  const told: Block = { type: 'video', mediaId: 'bbbbbbbbbbbb', ...film, transcript: '台词' };
  const gone: Block = { type: 'video', mediaId: 'bbbbbbbbbbbb', ...film };
  expect(shown(here, streamed, told, gone)).toEqual([here, streamed, told]);
});

test('a question without an answer waits at the desk', () => {
  const answered = { question: plainRuns('何时？'), answer: [plainRuns('明天。')] };
  const open = { question: plainRuns('何处？'), answer: [[]] };
  expect(shown({ type: 'questions', items: [answered, open] })).toEqual([
    { type: 'questions', items: [answered] },
  ]);
  expect(shown({ type: 'questions', items: [open] })).toEqual([]);
});
