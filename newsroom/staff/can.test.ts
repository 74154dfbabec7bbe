import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { isRefusal } from '#lib/refusal.ts';
import { type Action, actions, can, demand } from './can.rule.ts';
import { type Person, type Role, roles } from './person.rule.ts';
import { rolesTable } from './roles-table.rule.ts';

/**
 * Written out on purpose: whoever changes a right changes it here too. One letter a role, in the order of `roles`; then how
 * far it reaches for someone who is limited to channels: to what stands in these, to anything, or to nothing.
 */
const table: Record<Action, readonly [string, 'theirs' | 'anything' | 'nothing']> = {
  'article.read': ['rEDCA', 'anything'],
  'article.write': ['rEDCA', 'theirs'],
  'article.import': ['rEDCA', 'anything'],
  'media.upload': ['rEDCA', 'anything'],
  'article.spike': ['-EDCA', 'theirs'],
  'live.post': ['-EDCA', 'theirs'],
  'article.proof': ['-EDCA', 'theirs'],
  'article.firstReview': ['-EDCA', 'theirs'],
  'article.secondReview': ['--DCA', 'theirs'],
  'article.finalReview': ['---CA', 'theirs'],
  'duty.arrange': ['--DCA', 'nothing'],
  'article.publish': ['--DCA', 'theirs'],
  'article.correct': ['--DCA', 'theirs'],
  'front.arrange': ['--DCA', 'nothing'],
  'article.overrideReview': ['---CA', 'theirs'],
  'article.kill': ['---CA', 'theirs'],
  'site.change': ['---CA', 'nothing'],
  'staff.manage': ['----A', 'nothing'],
};

const whole = (role: Role): Person => ({ id: 'x', name: '某人', role });
const limited = (role: Role): Person => ({ ...whole(role), channels: [2, 4] });
const here = { channelIds: [2, 4] };
const elsewhere = { channelIds: [2, 3] };

const isRefused = (...asked: Parameters<typeof demand>) => {
  try {
    demand(...asked);
    return false;
  } catch (error) {
    return isRefusal(error) && error.code === 'forbidden';
  }
};

/** The letters of those of whom it is true. */
const marksOf = (isTrue: (role: Role) => boolean) =>
  roles.map((role, index) => (isTrue(role) ? ('rEDCA'[index] ?? '') : '-')).join('');
const nobody = '-----';
const others = (marks: string) => [...'rEDCA'].map((mark) => (marks.includes(mark) ? '-' : mark)).join('');

test.each(actions)('%s is for exactly the roles of the table', (action) => {
  const [marks] = table[action];
  expect(marksOf((role) => can(whole(role), action))).toBe(marks);
  expect(marksOf((role) => isRefused(whole(role), action))).toBe(others(marks));
});

test.each(actions)('%s of someone limited to channels reaches as far as the table says', (action) => {
  const [marks, reach] = table[action];
  const [inTheirs, outside] = {
    theirs: [marks, nobody],
    anything: [marks, marks],
    nothing: [nobody, nobody],
  }[reach];
  expect(marksOf((role) => can(limited(role), action, here))).toBe(inTheirs);
  expect(marksOf((role) => can(limited(role), action, elsewhere))).toBe(outside);
  expect(marksOf((role) => isRefused(limited(role), action, here))).toBe(others(inTheirs ?? ''));
  expect(marksOf((role) => isRefused(limited(role), action, elsewhere))).toBe(others(outside ?? ''));
  // A verb that forgets to say what it is about opens nothing.
  expect(marksOf((role) => isRefused(limited(role), action))).toBe(others(outside ?? ''));
});

test('docs/roles.md says what the code does', async () => {
  const config = await resolveConfig('docs/roles.md');
  const text = await format(rolesTable(), { ...config, parser: 'markdown' });
  await expect(text).toMatchFileSnapshot('../../docs/roles.md');
});
