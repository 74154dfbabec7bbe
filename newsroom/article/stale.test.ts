import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Presence, stalePaths } from './stale.rule.ts';

const slug = fc.stringMatching(/^[a-z][a-z0-9]{0,6}$/);
const presence: fc.Arbitrary<Presence> = fc.record({
  slugs: fc.uniqueArray(slug, { minLength: 1, maxLength: 3 }),
  channelPaths: fc.uniqueArray(slug, { maxLength: 3 }),
  tagSlugs: fc.uniqueArray(slug, { maxLength: 3 }),
  linkedFrom: fc.uniqueArray(
    slug.map((one) => `/article/${one}`),
    { maxLength: 3 },
  ),
  listed: fc.boolean(),
});
const maybe = fc.option(presence);

test('whatever shows a story before or after is stale, each path once', () => {
  fc.assert(
    fc.property(maybe, maybe, (before, after) => {
      const stale = stalePaths(before, after, () => 1);
      expect(new Set(stale).size).toBe(stale.length);
      for (const one of [before, after]) {
        for (const each of one?.slugs ?? []) expect(stale).toContain(`/article/${each}`);
        for (const each of one?.linkedFrom ?? []) expect(stale).toContain(each);
        for (const each of one?.listed ? one.channelPaths : []) expect(stale).toContain(`/${each}`);
      }
    }),
  );
});

test('moving between channels makes both lists stale, and every page of each', () => {
  const base: Presence = { slugs: ['a'], channelPaths: ['news'], tagSlugs: [], linkedFrom: [], listed: true };
  const stale = stalePaths(base, { ...base, channelPaths: ['tech'] }, (path) => (path === '/news' ? 3 : 1));
  expect(stale).toEqual(
    expect.arrayContaining(['/', '/rolling', '/news', '/news/page/2', '/news/page/3', '/tech']),
  );
});

test('a stub stands in no list, so a change of it leaves lists alone', () => {
  const stub: Presence = {
    slugs: ['a'],
    channelPaths: ['news'],
    tagSlugs: ['t'],
    linkedFrom: ['/article/b'],
    listed: false,
  };
  expect(stalePaths(null, stub, () => 5)).toEqual(['/article/a', '/article/b']);
});
