import { expect, test } from 'vitest';
import { actions, can } from './can.rule.ts';
import { roles } from './person.rule.ts';
import { roleWords } from './role-words.rule.ts';

test('each role is explained by what it may do beyond the one before it, and by whether it publishes', () => {
  expect(roleWords.map(({ role }) => role)).toEqual(roles);
  const words = Object.fromEntries(roleWords.map(({ role, words: text }) => [role, text]));
  expect(words).toMatchObject({
    reporter: expect.stringMatching(/^看稿、写稿改稿.*；不能发布。$/),
    editor: expect.stringMatching(/^记者能做的，还能.*做直播；不能发布。$/),
    deskChief: expect.stringMatching(/^编辑能做的，还能.*发布/),
    admin: '总编能做的，还能管理成员。',
  });
});

test.each(roles.slice(1).map((role, index) => [role, roles[index] ?? role] as const))(
  '%s keeps every right of %s, as its words promise',
  (role, before) => {
    const may = (one: typeof role) =>
      actions.filter((action) => can({ id: null, name: '', role: one }, action));
    expect(may(role)).toEqual(expect.arrayContaining(may(before)));
  },
);
