import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { isRefusal } from '#lib/refusal.ts';
import { actions, can, demand, reachOf } from './can.rule.ts';
import { type Role, roles } from './person.rule.ts';
import { rolesTable } from './roles-table.rule.ts';

/** Written out on purpose: whoever changes a right changes it here too. One letter a role, in the order of `roles`. */
const table = {
  'article.read': 'rEDCA',
  'article.write': 'rEDCA',
  'article.import': 'rEDCA',
  'media.upload': 'rEDCA',
  'article.spike': '-EDCA',
  'live.post': '-EDCA',
  'article.publish': '--DCA',
  'article.correct': '--DCA',
  'front.arrange': '--DCA',
  'article.overrideReview': '---CA',
  'article.kill': '---CA',
  'site.change': '---CA',
  'staff.manage': '----A',
} as const;

test.each(actions)('%s is for exactly the roles of the table', (action) => {
  const person = (role: (typeof roles)[number]) => ({ id: 'x', name: '某人', role });
  const may = roles.map((role) => can(person(role), action));
  expect(may).toEqual([...table[action]].map((mark) => mark !== '-'));
  const refused = roles.filter((role) => {
    try {
      demand(person(role), action);
      return false;
    } catch (error) {
      return isRefusal(error) && error.code === 'forbidden';
    }
  });
  expect(refused).toEqual(roles.filter((_, index) => !may[index]));
});

const limited = (role: Role) => ({ id: 'x', name: '某人', role, channels: [2, 4] });
const here = { channelIds: [2, 4] };
const elsewhere = { channelIds: [2, 3] };

const isRefused = (act: () => void) => {
  try {
    act();
    return false;
  } catch (error) {
    return isRefusal(error) && error.code === 'forbidden';
  }
};

test.each(actions)('%s of someone limited to channels ends at these, or is none', (action) => {
  for (const role of roles) {
    const person = limited(role);
    const may = can({ id: 'x', name: '某人', role }, action);
    const reach = reachOf(action);
    expect(can(person, action, here)).toBe(may && reach !== 'all');
    expect(can(person, action, elsewhere)).toBe(may && reach === 'any');
    expect(isRefused(() => demand(person, action, here))).toBe(!(may && reach !== 'all'));
    expect(isRefused(() => demand(person, action, elsewhere))).toBe(!(may && reach === 'any'));
    // A verb that forgets to say what it is about opens nothing.
    expect(isRefused(() => demand(person, action))).toBe(!(may && reach === 'any'));
  }
});

test('docs/roles.md says what the code does', async () => {
  const config = await resolveConfig('docs/roles.md');
  const text = await format(rolesTable(), { ...config, parser: 'markdown' });
  await expect(text).toMatchFileSnapshot('../../docs/roles.md');
});
