import { globSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { useTestDatabase } from '#db/testing.ts';
import { type FormState, noAnswer } from '#components/desk/form-state.ts';
import { testChannel, testInput } from '#newsroom/article/testing-articles.ts';
import { createDraft } from '#newsroom/article/save-draft.ts';
import { type Action, can, reachOf } from '#newsroom/staff/can.rule.ts';
import { type Role, roles } from '#newsroom/staff/person.rule.ts';
import type { SignedIn } from '#newsroom/staff/session.ts';
import { commandLine, signedInAs } from '#newsroom/staff/testing-staff.ts';
import { importPage } from '#newsroom/wire/import-page.ts';

/**
 * Walks every page, action and route of the desk as nobody, as each role, and as someone limited to another channel.
 * Doors are found in the file tree: one that has no line in the tables below fails the first test.
 */

const request = vi.hoisted(() => ({ cookie: '' }));

vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'sec-fetch-site': 'same-origin' }),
  cookies: async () => ({
    get: () => (request.cookie === '' ? undefined : { value: request.cookie }),
    set: () => undefined,
  }),
}));
vi.mock('next/navigation', async (original) => ({
  ...(await original<object>()),
  redirect: (path: string) => {
    throw new Error(`sent to ${path}`);
  },
  notFound: () => {
    throw new Error('not found');
  },
  unstable_rethrow: (error: unknown) => {
    if (error instanceof Error && error.message.startsWith('sent to')) throw error;
  },
}));
vi.mock('next/cache', () => ({ refresh: () => undefined, revalidatePath: () => undefined }));

useTestDatabase();

/** What there is to act on. The article stands in 本地, the import in a channel of its own. */
type Store = { article: number; revisionId: number; importId: number; staffId: string; channelId: number };
type Form = Record<string, string | readonly string[]>;
type Door<T> = {
  /** Null: for everyone who has an account. */
  right: Action | null;
  /** Whether it is about one article or channel, so that limits to channels count. */
  own?: boolean;
} & T;

const one = ({ article }: Store): Form => ({ id: String(article) });

const pages: Record<string, Door<{ params?: (store: Store) => Form; search?: Form }>> = {
  'admin/page.tsx': { right: 'article.read' },
  'admin/account/page.tsx': { right: null },
  'admin/account/two-factor/page.tsx': { right: null },
  'admin/articles/[id]/page.tsx': { right: 'article.read', params: one },
  'admin/articles/[id]/revisions/page.tsx': { right: 'article.read', params: one },
  'admin/articles/new/page.tsx': { right: 'article.write' },
  'admin/bulk/page.tsx': { right: 'article.kill', search: { act: 'kill' } },
  'admin/import/page.tsx': { right: 'article.import' },
  'admin/import/[id]/page.tsx': {
    right: 'article.read',
    params: ({ importId }) => ({ id: String(importId) }),
  },
  'admin/settings/page.tsx': { right: 'site.change' },
  'admin/signed-in/page.tsx': { right: null },
  'admin/staff/page.tsx': { right: 'staff.manage' },
  'admin/staff/[id]/page.tsx': { right: 'staff.manage', params: ({ staffId }) => ({ id: staffId }) },
};

const ofImport = ({ importId }: Store): Form => ({ id: String(importId) });
const ids = ({ article }: Store): Form => ({ 'ids[]': [String(article)] });

const actions: Record<string, Door<{ form: (store: Store, by: SignedIn) => Form }>> = {
  'admin/account/actions.ts changePasswordAction': { right: null, form: () => ({ current: 'x', next: 'y', again: 'y' }) },
  'admin/account/actions.ts twoFactorAction': { right: null, form: () => ({ intent: 'cancel' }) },
  'admin/account/actions.ts endTwoFactorAction': { right: null, form: () => ({ password: 'x', code: 'y' }) },
  'admin/account/actions.ts endSessionAction': { right: null, form: () => ({ intent: 'others' }) },
  'admin/articles/[id]/actions.ts killArticle': {
    right: 'article.kill',
    own: true,
    form: (store) => ({ ...one(store), reason: '误发' }),
  },
  'admin/articles/[id]/actions.ts correctArticle': {
    right: 'article.correct',
    own: true,
    form: (store) => ({ ...one(store), text: '更正' }),
  },
  'admin/articles/[id]/actions.ts completeArticle': { right: 'article.publish', own: true, form: one },
  'admin/articles/[id]/actions.ts spikeArticle': { right: 'article.spike', own: true, form: one },
  'admin/articles/[id]/revisions/actions.ts restoreRevision': {
    right: 'article.write',
    own: true,
    form: (store) => ({ ...one(store), number: '1', confirmed: 'on' }),
  },
  'admin/bulk/actions.ts moveArticles': {
    right: 'article.write',
    own: true,
    form: (store) => ({ ...ids(store), channelId: String(store.channelId) }),
  },
  'admin/bulk/actions.ts tagArticles': { right: 'article.write', own: true, form: (store) => ({ ...ids(store), add: '新' }) },
  'admin/bulk/actions.ts killArticles': { right: 'article.kill', own: true, form: (store) => ({ ...ids(store), reason: '误发' }) },
  'admin/bulk/actions.ts spikeArticles': { right: 'article.spike', own: true, form: ids },
  'admin/import/actions.ts importAction': { right: 'article.import', own: true, form: () => ({ text: portalPage('二') }) },
  'admin/import/actions.ts undoChangeAction': {
    right: 'article.write',
    own: true,
    form: (store) => ({ ...ofImport(store), change: '0' }),
  },
  'admin/import/actions.ts undoAllAction': { right: 'article.write', own: true, form: ofImport },
  'admin/import/actions.ts withdrawAction': { right: 'article.spike', own: true, form: ofImport },
  'admin/import/actions.ts publishImportAction': { right: 'article.overrideReview', own: true, form: ofImport },
  'admin/settings/actions.ts saveSettings': {
    right: 'site.change',
    form: () => ({
      name: '今闻', tagline: '', about: '', disclaimer: '', newsLicence: '', icp: '', policeRecord: '',
      reportPhone: '', reportMail: '', noBreakWords: '',
    }),
  },
  'admin/signed-in/actions.ts switchPerson': { right: null, form: () => ({}) },
  'admin/staff/actions.ts addStaffAction': {
    right: 'staff.manage',
    form: (_, by) => ({ username: `new.${by.role}`, name: '新人', role: 'reporter', scope: 'all' }),
  },
  'admin/staff/actions.ts changeStaffAction': {
    right: 'staff.manage',
    form: ({ staffId }) => ({ id: staffId, name: '改名', role: 'admin', scope: 'all' }),
  },
  'admin/staff/actions.ts staffAccessAction': {
    right: 'staff.manage',
    form: ({ staffId }) => ({ id: staffId, intent: 'stop' }),
  },
}; // prettier-ignore

type Asked = { search?: Record<string, string>; body?: (store: Store, by: SignedIn) => unknown };
const draft = async ({ channelId }: Store) => testInput('改过的标题', { channelId });

const routes: Record<string, Door<Asked>> = {
  'admin/articles/[id]/draft/route.ts GET': { right: 'article.read' },
  'admin/articles/[id]/draft/route.ts POST': {
    right: 'article.write',
    own: true,
    body: async (store, by) => ({
      as: by.id,
      tab: 'abcdefgh12',
      input: await draft(store),
      basedOn: { revisionId: store.revisionId, saves: 0 },
    }),
  },
  'admin/articles/[id]/lock/route.ts POST': {
    right: 'article.write',
    own: true,
    body: () => ({ tab: 'abcdefgh12', act: 'hold' }),
  },
  'admin/articles/[id]/preview/route.ts GET': { right: 'article.read' },
  'admin/articles/[id]/preview/route.ts POST': { right: 'article.read', body: () => ({ hours: 1 }) },
  'admin/articles/[id]/preview/route.ts DELETE': { right: 'article.read', body: () => ({ link: 'none' }) },
  'admin/articles/[id]/publish/route.ts POST': {
    right: 'article.overrideReview',
    own: true,
    body: ({ revisionId }) => ({ revisionId, saves: 0, override: '急' }),
  },
  'admin/articles/new/draft/route.ts POST': {
    right: 'article.write',
    own: true,
    body: async (store, by) => ({
      as: by.id,
      tab: 'abcdefgh12',
      input: await draft(store),
      key: `0123456789abcdef${by.role.toLowerCase()}`,
    }),
  },
  'admin/export/route.ts GET': { right: 'article.read' },
  'admin/find/media/route.ts GET': { right: 'article.read', search: { kind: 'image' } },
  'admin/find/media/upload/route.ts POST': { right: 'media.upload', body: () => new Uint8Array([1, 2, 3]) },
  'admin/find/names/route.ts GET': { right: 'article.read', search: { of: 'person' } },
  'admin/find/sources/route.ts GET': { right: 'article.read' },
  'admin/find/stories/route.ts GET': { right: 'article.read', search: { q: '渡口' } },
  'admin/find/tags/route.ts GET': { right: 'article.read' },
};

/** A page of a portal, written for this test, in a channel of its own. */
const portalPage = (mark: string) => `首页 > 新闻频道 > 科技新闻
“海风”号科考船返回母港:带回三百件样品${mark}
2025-08-20 09:30:12 来源: 今闻社
字体: 小 大
　　今闻社青屿8月20日电 “海风”号科考船19日返回青屿港,历时四十二天的秋季航次结束。首席科学家林知远说,分析工作已经开始。
(记者 苏禾 陈树)
`;

const methods = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']);
const files = (pattern: string) => globSync(pattern, { cwd: import.meta.dirname }).toSorted();
const load = async (file: string): Promise<Record<string, unknown>> =>
  import(/* @vite-ignore */ join(import.meta.dirname, file));

async function doorsIn(pattern: string, isDoor: (name: string) => boolean): Promise<string[]> {
  const doors: string[] = [];
  for (const file of files(pattern)) {
    const names = Object.keys(await load(file)).filter(isDoor);
    doors.push(...names.map((name) => `${file} ${name}`));
  }
  return doors;
}

test('every door of the desk has a line here that says who may open it', { timeout: 120_000 }, async () => {
  expect(files('admin/**/page.tsx')).toEqual(Object.keys(pages).toSorted());
  expect((await doorsIn('admin/**/actions.ts', () => true)).toSorted()).toEqual(
    Object.keys(actions).toSorted(),
  );
  const found = await doorsIn('admin/**/route.ts', (name) => methods.has(name));
  expect(found.toSorted()).toEqual(Object.keys(routes).toSorted());
});

let store: Store;
let people: { role: Role | 'limited' | 'newcomer'; person: SignedIn; token: string }[];

beforeEach(async () => {
  request.cookie = '';
  const channelId = await testChannel('本地');
  const made = await createDraft({ by: commandLine, input: await testInput('渡口停航', { channelId }) });
  const { importId } = await importPage({ by: commandLine, fileName: 'page.txt', text: portalPage('一') });
  const apart = await testChannel('体育');
  people = [];
  for (const role of roles) people.push({ role, ...(await signedInAs({ username: role, role })) });
  people.push({
    role: 'limited',
    ...(await signedInAs({ username: 'limited', role: 'chief', channels: [apart] })),
  });
  const newcomer = { username: 'newcomer', role: 'admin', mustChangePassword: true } as const;
  people.push({ role: 'newcomer', ...(await signedInAs(newcomer)) });
  const { person } = await signedInAs({ username: 'someone', role: 'reporter' });
  store = { article: made.id, revisionId: made.revisionId, importId, staffId: person.id, channelId };
});

/** Opens a door as each person in turn, and tells who was let through against the rules or kept out against them. */
async function wronged(
  door: Door<object>,
  open: (by: SignedIn) => Promise<string>,
  isRefused: RegExp,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const { role, person, token } of people.toReversed()) {
    request.cookie = token;
    const answer = await open(person);
    const kept =
      role === 'newcomer' ? /一次性密码|sent to \/admin\/account/.test(answer) : isRefused.test(answer);
    if (kept === mayOpen(door, role, person)) wrong.push(`${role}: ${answer}`);
  }
  return wrong;
}

function mayOpen({ right, own = false }: Door<object>, role: string, person: SignedIn): boolean {
  if (role === 'newcomer') return false;
  if (right === null) return true;
  return can(person, right) && !(role === 'limited' && (own || reachOf(right) === 'all'));
}

const nobody: SignedIn = {
  id: 'nobody', name: '', role: 'admin', username: '', mustChangePassword: false, twoFactor: false, sessionId: '',
}; // prettier-ignore

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

test.each(Object.entries(pages))('%s', { timeout: 60_000 }, async (file, door) => {
  const { default: page } = await load(file);
  if (typeof page !== 'function') throw new Error(`${file} has no page`);
  const open = async () => {
    const props = {
      params: Promise.resolve(door.params?.(store) ?? {}),
      searchParams: Promise.resolve(door.search ?? {}),
    };
    return Promise.resolve(page(props)).then(() => 'shown', messageOf);
  };
  expect(await open()).toMatch(/^sent to \/login\?next=%2Fadmin/);
  // The account's page is where a newcomer is sent: for that one it is open.
  if (file === 'admin/account/page.tsx') people = people.filter((one) => one.role !== 'newcomer');
  expect(await wronged(door, open, /not found|sent to/)).toEqual([]);
});

function formOf(values: Form): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) {
    for (const text of [value].flat()) form.append(name, text);
  }
  return form;
}

const isAction = (value: unknown): value is (previous: FormState, form: FormData) => Promise<FormState> =>
  typeof value === 'function';

test.each(Object.entries(actions))('%s', { timeout: 60_000 }, async (key, door) => {
  const [file = '', name = ''] = key.split(' ');
  const action = (await load(file))[name];
  if (!isAction(action)) throw new Error(`${key} is no action`);
  const open = async (by: SignedIn) => {
    const state = await action(noAnswer, formOf(door.form(store, by))).catch(messageOf);
    return typeof state === 'string'
      ? state
      : JSON.stringify([state.message, state.fieldErrors, state.lines]);
  };
  expect(await open(nobody)).toContain('登录已失效');
  if (name === 'changePasswordAction') people = people.filter((one) => one.role !== 'newcomer');
  // What was refused for its form proves nothing about rights: then everyone was kept out, and that shows.
  const answers = async (by: SignedIn) =>
    (await open(by)).replace('有几处需要修改', '没有这项权限：表单有误');
  expect(await wronged(door, answers, refused)).toEqual([]);
});

const refused = /没有这项权限|不在您负责|关系到全站|登录已失效/;

const isRoute = (value: unknown): value is (request: Request, context: object) => Promise<Response> =>
  typeof value === 'function';

test.each(Object.entries(routes))('%s', { timeout: 60_000 }, async (key, door) => {
  const [file = '', method = ''] = key.split(' ');
  const route = (await load(file))[method];
  if (!isRoute(route)) throw new Error(`${key} is no route`);
  const open = async (by: SignedIn) => {
    const query = new URLSearchParams(door.search ?? {});
    const body = await door.body?.(store, by);
    const file = body instanceof Uint8Array;
    const asked = new Request(`https://news.example.cn/admin/x?${query}`, {
      method,
      headers: { 'content-type': file ? 'application/octet-stream' : 'application/json' },
      ...(body === undefined ? {} : { body: file ? new Blob(['abc']) : JSON.stringify(body) }),
    });
    const response = await route(asked, { params: Promise.resolve(one(store)) });
    const text = response.status < 400 ? '' : await response.text();
    // Only what a person sees may stand in an answer, and a form of ours must parse.
    // A bug or a body of ours that does not parse proves nothing about rights either.
    return /^(?:500|422).*(?:编号|内容有误|Invalid)/.test(`${response.status} ${text}`)
      ? `403 ${text}`
      : `${response.status} ${text}`;
  };
  expect(await open(nobody)).toMatch(/^401/);
  expect(await wronged(door, open, /^40[13] /)).toEqual([]);
});
