import { expect, test, vi } from 'vitest';
import { testInput } from '#newsroom/publication/testing-articles.ts';
import type { SignedIn } from '#newsroom/staff/session.ts';
import { type Door, type Store, doorsOf, load, nobody, freshDesk, wronged } from './testing-doors.ts';

vi.mock('next/headers', async () => (await import('./testing-next.ts')).headersModule);
vi.mock('next/navigation', async (original) => ({
  ...(await original<object>()),
  ...(await import('./testing-next.ts')).navigationModule,
}));
vi.mock('next/cache', async () => (await import('./testing-next.ts')).cacheModule);
vi.mock('#newsroom/staff/can.rule.ts', async (original) =>
  (await import('./testing-rights.ts')).withholding(await original()),
);

type Asked = { search?: Record<string, string>; body?: (store: Store, by: SignedIn) => unknown };

const tab = 'abcdefgh12';

/** What the editor saves: a changed headline. */
const saved = async ({ channelId }: Store, by: SignedIn) => ({
  as: by.id,
  tab,
  input: await testInput('改过的标题', { channelId }),
});
const onHead = async (store: Store, by: SignedIn) => ({
  ...(await saved(store, by)),
  basedOn: { revisionId: store.revisionId, saves: 0 },
});
const asNew = async (store: Store, by: SignedIn) => ({
  ...(await saved(store, by)),
  key: `0123456789abcdef${by.role.toLowerCase()}`,
});
const asItStands = ({ revisionId }: Store) => ({ revisionId, saves: 0, override: '急' });

const routes: Record<string, Door<Asked>> = {
  'admin/articles/[id]/draft GET': { right: 'article.read' },
  'admin/articles/[id]/draft POST': { right: 'article.write', own: true, body: onHead },
  'admin/articles/[id]/lock POST': { right: 'article.write', own: true, body: () => ({ tab, act: 'hold' }) },
  'admin/articles/[id]/preview GET': { right: 'article.read' },
  'admin/articles/[id]/preview POST': { right: 'article.read', body: () => ({ hours: 1 }) },
  'admin/articles/[id]/preview DELETE': { right: 'article.read', body: () => ({ link: 'none' }) },
  'admin/articles/[id]/publish POST': { right: 'article.overrideReview', own: true, body: asItStands },
  'admin/articles/[id]/review/head GET': { right: 'article.read', search: { seen: '1' } },
  'admin/articles/[id]/submit POST': {
    right: 'article.write',
    own: true,
    body: ({ revisionId }) => ({ revisionId, saves: 0 }),
  },
  'admin/articles/[id]/way GET': { right: 'article.read' },
  'admin/articles/new/draft POST': { right: 'article.write', own: true, body: asNew },
  'admin/export GET': { right: 'article.read' },
  'admin/find/media GET': { right: 'article.read', search: { kind: 'image' } },
  'admin/find/media/upload POST': { right: 'media.upload', body: () => new Uint8Array([1, 2, 3]) },
  'admin/find/names GET': { right: 'article.read', search: { of: 'person' } },
  'admin/find/sources GET': { right: 'article.read' },
  'admin/find/stories GET': { right: 'article.read', search: { q: '渡口' } },
  'admin/find/tags GET': { right: 'article.read' },
  'admin/import/[id]/picture GET': { right: 'article.read' },
  'admin/notices/unread GET': { right: null },
};

const desk = freshDesk();

const methods = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']);

test('every route of the desk has a line here that says who may ask it', async () => {
  expect(Object.keys(routes).toSorted()).toEqual(await doorsOf('route.ts', (name) => methods.has(name)));
});

const isRoute = (value: unknown): value is (request: Request, context: object) => Promise<Response> =>
  typeof value === 'function';

test.each(Object.entries(routes))('%s', async (key, door) => {
  const [folder = '', method = ''] = key.split(' ');
  const route = (await load(`${folder}/route.ts`))[method];
  if (!isRoute(route)) throw new Error(`${key} is no route`);
  const open = async (by: SignedIn) => {
    const query = new URLSearchParams(door.search ?? {});
    const body = await door.body?.(desk.store, by);
    const file = body instanceof Uint8Array;
    const asked = new Request(`https://news.example.cn/admin/x?${query}`, {
      method,
      headers: { 'content-type': file ? 'application/octet-stream' : 'application/json' },
      ...(body === undefined ? {} : { body: file ? new Blob(['abc']) : JSON.stringify(body) }),
    });
    const params = Promise.resolve({ id: String(desk.store.article) });
    const response = await route(asked, { params });
    const answer = `${response.status} ${response.status < 400 ? '' : await response.text()}`;
    // A bug, or a body of ours that does not parse, proves nothing about rights.
    if (/^500|^422.*(?:内容有误|Invalid)/.test(answer)) throw new Error(`as ${by.role}: ${answer}`);
    return answer;
  };
  expect(await open(nobody)).toMatch(/^401/);
  expect(await wronged(desk.people, door, open, /^40[13] /)).toEqual([]);
});
