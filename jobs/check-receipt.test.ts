import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dueErrands, queueDepth } from '#db/queue.ts';
import { useTestDatabase } from '#db/testing.ts';
import { now, setClock } from '#lib/clock.ts';
import { overrideEnv } from '#lib/env.ts';
import { ownAddress, setOwnAddress } from '#lib/server/own-address.ts';
import { kill } from '#newsroom/publication/kill.ts';
import { correct } from '#newsroom/publication/correct.ts';
import { expectedOf } from '#newsroom/publication/receipt/receipt-lines.ts';
import { receiptsOf, retryReceipt } from '#newsroom/publication/receipt/receipts.ts';
import { testChief, testStory } from '#newsroom/publication/testing-articles.ts';
import { signedInAs } from '#newsroom/staff/testing-staff.ts';
import { noticesFor } from '#newsroom/workflow/notices.ts';
import { checkReceipt } from './check-receipt.ts';
import { runDue } from './run.ts';

useTestDatabase();

/** What a small site answers, by path; everything else is 404. */
const site = new Map<string, { status: number; text: string }>();
const asked: string[] = [];
let server: Server;

beforeEach(async () => {
  site.clear();
  asked.length = 0;
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const answer = site.get(path) ?? { status: 404, text: '' };
    response.writeHead(answer.status).end(answer.text);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const bound = server.address();
  setOwnAddress(`http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`);
});
afterEach(() => {
  setOwnAddress(undefined);
  overrideEnv({ PURGE_URL: undefined });
  server.close();
});

const page = (words: string) => `<!doctype html><title>x</title><h1>渡口<b>停航</b></h1><p>${words}</p>`;
const words = '渡口停航第三天，水位降到警戒线以下。';

/** The site shows all that the store says, and more than that nothing. */
function showAll(articleId: number): void {
  const story = expectedOf(articleId);
  for (const { kind, path } of story?.lines ?? []) {
    const text =
      kind === 'page' ? page(words) : `<a href="${story?.path}">…</a><loc>https://x.cn${story?.path}</loc>`;
    site.set(path, { status: 200, text });
  }
}

/** Carries out what is due, as the lane does, and moves the clock on to what is next. */
async function look(times = 1): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await runDue({ 'check-receipt': checkReceipt }, 'receipts');
    setClock(now() + 7001);
  }
}

const newest = (id: number) => receiptsOf(id)[0];
const told = (id: number) =>
  newest(id)?.lines.map(({ kind, path, ms, fault }) => [kind, path, ms !== null, fault]);

test('after a publication every place is fetched where the story is to stand, and found done', async () => {
  const { id, path } = await testStory('渡口停航');
  showAll(id);
  await look();
  expect(newest(id)).toMatchObject({ state: 'done', tries: 1, verb: 'publish' });
  expect(told(id)).toEqual([
    ['page', path, true, ''],
    ['list', '/news/local', true, ''],
    ['list', '/rolling', true, ''],
    ['feed', '/feeds/news/local/rss.xml', true, ''],
    ['feed', '/feeds/rss.xml', true, ''],
    ['sitemap', '/sitemaps/stories-1.xml', true, ''],
    ['search', '/search?q=%E6%B8%A1%E5%8F%A3%E5%81%9C%E8%88%AA', true, ''],
  ]);
});

test('letters and digits count, however they are set; a word that is missing is named, and looked at again', async () => {
  const { id, path } = await testStory('渡口停航');
  showAll(id);
  site.set(path, { status: 200, text: page('渡口停航第三天，水位降到警戒线以上。') });
  await look();
  expect(newest(id)?.state).toBe('checking');
  expect(newest(id)?.lines[0]).toMatchObject({
    ms: null,
    tries: 1,
    fault: expect.stringContaining('渡口停航第三天'),
  });
  site.set(path, {
    status: 200,
    text: page('渡口<a href="/x">停航</a>第三天,<br>水位降到<ruby>警<rt>jing</rt></ruby>戒线 以下'),
  });
  asked.length = 0;
  await look();
  expect(newest(id)).toMatchObject({ state: 'done', tries: 2 });
  // What was seen to be done once is not asked for again.
  expect(asked).toEqual([path]);
});

test('a correction must stand on the page', async () => {
  const { id } = await testStory('渡口停航');
  showAll(id);
  await look();
  await correct({ by: testChief, id, text: '水位应为三点二米。' });
  await look();
  expect(newest(id)?.lines[0]?.fault).toContain('水位应为三点二米');
});

test('after 撤稿 the page must be 410 and the story nowhere; what is still there is told', async () => {
  const { id, path } = await testStory('渡口停航');
  showAll(id);
  await look();
  await kill({ by: testChief, id, reason: '误发' });
  await look();
  expect(new Set(newest(id)?.lines.map(({ kind, fault }) => `${kind} ${fault}`))).toEqual(
    new Set([
      'page 应答是 200，应是 410',
      'list ',
      'list 还有这篇',
      'feed 还有这篇',
      'sitemap 还有这篇',
      'search 还有这篇',
    ]),
  );
  site.clear();
  site.set(path, { status: 410, text: '' });
  await look();
  expect(newest(id)).toMatchObject({ state: 'done', verb: 'kill' });
  expect(newest(id)?.lines.every((line) => !line.shown && line.ms !== null)).toBe(true);
});

test('what is not there after half a minute has failed: who acted and who signs last are told, once each', async () => {
  const { person } = await signedInAs({ username: 'boss', role: 'chief' });
  const { person: other } = await signedInAs({ username: 'other', role: 'chief' });
  const { id } = await testStory('渡口停航', {}, person);
  await look(9);
  expect(newest(id)?.state).toBe('checking');
  await look();
  expect(newest(id)).toMatchObject({ state: 'failed', tries: 10 });
  const failures = (staffId: string) => noticesFor(staffId).filter(({ kind }) => kind === 'failed').length;
  expect([failures(person.id), failures(other.id)]).toEqual([1, 1]);
  expect(dueErrands(99, 'receipts')).toEqual([]);
  showAll(id);
  await retryReceipt({ by: testChief, id: newest(id)?.id ?? 0 });
  await look();
  expect(newest(id)).toMatchObject({ state: 'done', tries: 1 });
});

test('where a cache stands before the site, the page is fetched through it, too', async () => {
  overrideEnv({ PURGE_URL: 'https://cache.example.cn/purge', SITE_URL: ownAddress() ?? '' });
  const { id, path } = await testStory('渡口停航');
  showAll(id);
  site.set(path, { status: 200, text: page('旧的') });
  await look();
  expect(
    told(id)
      ?.slice(0, 2)
      .map(([kind, , done]) => [kind, done]),
  ).toEqual([
    ['page', false],
    ['outer', false],
  ]);
  site.set(path, { status: 200, text: page(words) });
  await look();
  expect(newest(id)?.lines[1]).toMatchObject({
    kind: 'outer',
    path: `${ownAddress()}${path}`,
    tries: 2,
    fault: '',
  });
});

test('while nobody listens the errand waits in the queue', async () => {
  setOwnAddress(undefined);
  const { id } = await testStory('渡口停航');
  const waiting = queueDepth();
  await look();
  expect(newest(id)).toMatchObject({ state: 'checking', tries: 0 });
  expect([queueDepth(), dueErrands(99, 'receipts').length]).toEqual([waiting, 1]);
});

test('before the server has an address no look is taken, and none counts as failed', async () => {
  const { id } = await testStory('渡口停航');
  const own = ownAddress();
  setOwnAddress(undefined);
  await look(3);
  expect(newest(id)).toMatchObject({ state: 'checking', tries: 0 });
  setOwnAddress(own ?? undefined);
  showAll(id);
  await look();
  expect(newest(id)).toMatchObject({ state: 'done', tries: 1 });
});
