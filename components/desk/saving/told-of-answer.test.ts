import { expect, test } from 'vitest';
import type { SaveAnswer } from './save-calls.ts';
import { headOf, startOf, storyOf } from './saving-testing.ts';
import { firstState } from './saving-state.ts';
import { toldOfAnswer, toldOfHeld } from './told-of-answer.ts';

const state = firstState(startOf(7));
const li = { id: 'li', name: '李四' };
const locked = {
  kind: 'locked',
  head: headOf(storyOf('题'), 2),
  holder: { name: '李四', since: 1, own: false },
} as const;

test.each<[Exclude<SaveAnswer, { kind: 'saved' | 'conflict' }>, object]>([
  [{ kind: 'away' }, { status: 'offline', message: '' }],
  [{ kind: 'signedOut' }, { status: 'signedOut', message: '' }],
  [
    { kind: 'otherPerson', person: li },
    { status: 'signedOut', otherPerson: li, message: '' },
  ],
  [
    { ...locked, aside: 5 },
    { status: 'locked', keptAside: true },
  ],
  [
    { ...locked, aside: null },
    { status: 'locked', keptAside: false },
  ],
  [
    { kind: 'refused', code: 'notFound', message: '没有这篇稿件。' },
    { status: 'dirty', gone: true, message: '没有这篇稿件。' },
  ],
  [
    { kind: 'refused', code: 'forbidden', message: '不能改' },
    { status: 'dirty', message: '没有存到服务器：不能改。内容留在本机。' },
  ],
])('%j is told', (answer, told) => expect(toldOfAnswer(answer, state)).toEqual(told));

test('who may not write reads that, and not that the server is away', () =>
  expect(toldOfAnswer({ kind: 'away' }, { ...state, locked: true }).status).toBe('locked'));

test('the first field that was held back is named; without one nothing is the matter', () => {
  const held = new Map([
    ['headline', '标题太长。'],
    ['kicker', '引题太长。'],
  ]);
  expect(toldOfHeld(held).message).toBe('有一处没能存到服务器：标题太长。其余已存，这一处留在本机。');
  expect(toldOfHeld(new Map())).toEqual({ status: 'dirty', message: '' });
});
