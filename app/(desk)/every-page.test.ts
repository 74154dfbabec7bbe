import { isValidElement } from 'react';
import { expect, test, vi } from 'vitest';
import { NoRight } from './desk-notices.tsx';
import { type Door, type Store, doorsOf, load, messageOf, freshDesk, wronged } from './testing-doors.ts';

vi.mock('next/headers', async () => (await import('./testing-next.ts')).headersModule);
vi.mock('next/navigation', async (original) => ({
  ...(await original<object>()),
  ...(await import('./testing-next.ts')).navigationModule,
}));
vi.mock('next/cache', async () => (await import('./testing-next.ts')).cacheModule);
vi.mock('#newsroom/staff/can.rule.ts', async (original) =>
  (await import('./testing-rights.ts')).withholding(await original()),
);

type Query = Record<string, string>;
type Page = Door<{ params?: (store: Store) => Query; search?: Query }>;

const ofArticle = { params: ({ article }: Store) => ({ id: String(article) }) };
const ofImport = { params: ({ importId }: Store) => ({ id: String(importId) }) };
const ofStaff = { params: ({ staffId }: Store) => ({ id: staffId }) };

const pages: Record<string, Page> = {
  admin: { right: 'article.read' },
  'admin/[...rest]': { right: null },
  // Where a newcomer is sent.
  'admin/account': { right: null, newcomers: true },
  'admin/account/two-factor': { right: null },
  'admin/articles/[id]': { right: 'article.read', ...ofArticle },
  'admin/articles/[id]/review': { right: 'article.read', ...ofArticle },
  'admin/articles/[id]/slip': { right: 'article.read', ...ofArticle },
  'admin/articles/[id]/revisions': { right: 'article.read', ...ofArticle },
  'admin/articles/new': { right: 'article.write' },
  'admin/bulk': { right: 'article.kill', search: { act: 'kill' } },
  'admin/duty': { right: 'article.read' },
  'admin/home': { right: 'article.read' },
  'admin/import': { right: 'article.import' },
  'admin/import/[id]': { right: 'article.read', ...ofImport },
  'admin/notices': { right: null },
  'admin/settings': { right: 'site.change' },
  'admin/signed-in': { right: null },
  'admin/staff': { right: 'staff.manage' },
  'admin/staff/[id]': { right: 'staff.manage', ...ofStaff },
};

const desk = freshDesk();

test('every page of the desk has a line here that says who may open it', async () => {
  expect(Object.keys(pages).toSorted()).toEqual(await doorsOf('page.tsx'));
});

test.each(Object.entries(pages))('%s', async (folder, door) => {
  const { default: page } = await load(`${folder}/page.tsx`);
  if (typeof page !== 'function') throw new Error(`${folder} has no page`);
  const open = async () => {
    const params = Promise.resolve(door.params?.(desk.store) ?? {});
    const searchParams = Promise.resolve(door.search ?? {});
    const answer = await Promise.resolve(page({ params, searchParams })).then(told, messageOf);
    // A bug proves nothing about rights.
    if (!/^(?:shown|no right|sent to .*)$/.test(answer)) throw new Error(answer);
    return answer;
  };
  expect(await open()).toMatch(/^sent to \/login\?next=%2Fadmin/);
  expect(await wronged(desk.people, door, open, /no right|sent to/)).toEqual([]);
});

/** Whoever has not the right sees a page of the desk that says so. */
const told = (made: unknown): string =>
  isValidElement(made) && made.type === NoRight ? 'no right' : 'shown';
