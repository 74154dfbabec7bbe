import { expect, test } from 'vitest';
import type { PageForm } from '../page-form.ts';
import { comparePage } from './compare-page.ts';
import { corpusPages } from './corpus.ts';

const form: PageForm = {
  channelPath: ['城事'],
  headline: '桥修好了',
  label: null,
  type: 'text',
  publishedAt: '2025-03-14T09:26:00+08:00',
  source: null,
  dateline: null,
  contributors: [{ role: '记者', name: '季临川' }],
  blocks: [
    { type: 'paragraph', text: '桥修好了。' },
    { type: 'figure', caption: null, credit: null },
  ],
  related: [],
  disclaimer: null,
  responsibleEditor: null,
};
const faultsOf = (got: PageForm, fair = {}) =>
  comparePage(got, { form, fair }).faults.map(({ field }) => field);

test('white space does not count, all else does', () => {
  expect(faultsOf({ ...form, headline: ' 桥 修好了\u3000' })).toEqual([]);
  expect(faultsOf({ ...form, headline: '桥修好' })).toEqual(['headline']);
  expect(faultsOf({ ...form, source: '望潮网' })).toEqual(['source']);
  expect(faultsOf({ ...form, source: '望潮网' }, { source: ['望潮网'] })).toEqual([]);
});

test('a block too many is one fault and makes no other wrong; one that lacks is one', () => {
  const [first, second] = form.blocks;
  if (!first || !second) throw new Error('two blocks');
  const strange = { type: 'paragraph', text: '热门排行' } as const;
  expect(faultsOf({ ...form, blocks: [strange, first, second] })).toEqual(['blocks']);
  expect(faultsOf({ ...form, blocks: [second] })).toEqual(['blocks[0]']);
  expect(faultsOf({ ...form, blocks: [strange, second] })).toEqual(['blocks[0]']);
});

test('the corpus is as large as it says, and each page has its own name', () => {
  const pages = corpusPages();
  expect(new Set(pages.map(({ family }) => family)).size).toBeGreaterThanOrEqual(22);
  expect(new Set(pages.map(({ name }) => name)).size).toBe(pages.length);
  expect(pages.length).toBeGreaterThanOrEqual(66);
  const small = Map.groupBy(pages, ({ family }) => family);
  expect([...small].filter(([, own]) => own.length < 3)).toEqual([]);
});
