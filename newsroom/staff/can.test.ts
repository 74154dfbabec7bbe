import { expect, test } from 'vitest';
import { isRefusal } from '#lib/refusal.ts';
import { actions, can, demand } from './can.rule.ts';
import { roles } from './person.rule.ts';

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
