import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { db, write } from '#db/client.ts';
import { keptPages, showKeptPages } from '#db/kept-pages.ts';
import { tryLock } from '#db/lock.ts';
import { enqueue } from '#db/queue.ts';
import { setting } from '#db/schema/site.ts';
import { openShelf } from '#db/shelved-pages.ts';
import { useTestDatabase } from '#db/testing.ts';
import { now, setClock } from '#lib/clock.ts';
import { env } from '#lib/env.ts';
import { announceExpiry, everything, onExpire } from '#lib/expiry.ts';
import { setShared } from '#lib/shared.ts';
import NextCache from './next-cache.ts';

useTestDatabase();

const door = new NextCache();
const key = (path: string) => `/route-cache/APP_ROUTE/${'a'.repeat(64)}/$${path}`;
const rendered = (text: string, more = '') => ({
  kind: 'APP_ROUTE',
  status: 200,
  body: Buffer.from(`<!DOCTYPE html><html><body>${text.repeat(2000)}${more}</body></html>`),
});
const shown = async (path: string) => (await door.get(key(path)))?.value.body.toString() ?? null;
const promise = (...paths: string[]) => write((tx) => enqueue(tx, { job: 'expire', payload: { paths } }));

/** As `next start` has it: a build, and no edge. */
function withoutEdge(): void {
  const root = join(env().DATA_DIR, 'root');
  for (const name of [`${env().DIST_DIR}/BUILD_ID`, 'edge/a.ts', 'lib/a.ts']) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), name);
  }
  closing.push(keptPages(root).close);
}

/** As a server with an edge has it. */
function withEdge() {
  const shelf = openShelf({ path: join(env().DATA_DIR, 'pages.db'), stamp: () => 'one', maxBytes: 1e7 });
  closing.push(shelf.close);
  showKeptPages(shelf);
  return shelf;
}

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
  setShared('kept-pages', undefined);
});

test('without an edge, what Next rendered is kept where the edge keeps it, as the edge sends it', async () => {
  withoutEdge();
  await door.set(key('/article/a'), rendered('甲', '<script>alert(1)</script>'));
  expect(await shown('/article/a')).toBe(rendered('甲').body.toString());
  expect(keptPages('').get('/article/a')?.etag).toMatch(/^W/);
});

test('what is no page of readers is kept by nobody', async () => {
  withoutEdge();
  await door.set(key('/article/a'), { ...rendered('甲'), status: 404 });
  await door.set(key('/article/b'), rendered('乙', '<meta name="edge-status" content="410"/>'));
  await door.set(key('/article/c').replace('APP_ROUTE', 'APP_PAGE'), rendered('丙'));
  for (const path of ['/article/a', '/article/b', '/article/c']) expect(await shown(path)).toBeNull();
});

test('a page is shown for as long as the edge would, and its age goes with it', async () => {
  withoutEdge();
  setClock(Date.UTC(2026, 4, 1));
  for (const path of ['/article/a', '/news']) await door.set(key(path), rendered('甲'));
  setClock(now() + 59_000);
  expect(await door.get(key('/news'))).toMatchObject({
    lastModified: now() - 59_000,
    cacheControl: { revalidate: 60 },
  });
  setClock(now() + 1000);
  expect(await shown('/news')).toBeNull();
  expect(await shown('/article/a')).not.toBeNull();
  setClock(now() + 86_400_000);
  expect(await shown('/article/a')).toBeNull();
});

test('without an edge, a page whose expiry waits is neither shown nor kept', async () => {
  withoutEdge();
  for (const path of ['/article/a', '/article/b', '/news/page/2']) await door.set(key(path), rendered('甲'));
  await promise('/article/a', '/news/page/*');
  await door.set(key('/article/a'), rendered('旧'));
  expect(await shown('/article/a')).toBeNull();
  expect(await shown('/news/page/2')).toBeNull();
  expect(await shown('/article/b')).not.toBeNull();
});

test('an expiry that is announced takes pages, and so does another frame', async () => {
  withoutEdge();
  for (const path of ['/article/a', '/article/b']) await door.set(key(path), rendered('甲'));
  announceExpiry(['/article/a']);
  expect(await shown('/article/a')).toBeNull();
  expect(await shown('/article/b')).not.toBeNull();
  db()
    .insert(setting)
    .values({ name: 'site', value: { name: '新名' } })
    .run();
  expect(await shown('/article/b')).toBeNull();
});

test('beside an edge, Next shows what the edge kept, and leaves keeping to it', async () => {
  const shelf = withEdge();
  await door.set(key('/article/a'), rendered('甲'));
  expect(shelf.get('/article/a')).toBeNull();
  shelf.put('/article/a', { etag: 'a', madeAt: now(), br: brotliCompressSync('甲') });
  expect(await shown('/article/a')).toBe('甲');
  shelf.drop(['/article/a']);
  expect(await shown('/article/a')).toBeNull();
});

test('nothing is kept where a server holds the store', async () => {
  const lock = tryLock(join(env().DATA_DIR, 'server.lock'));
  closing.push(() => lock?.release());
  withoutEdge();
  await door.set(key('/article/a'), rendered('甲'));
  expect(await shown('/article/a')).toBeNull();
});

test("revalidatePath reaches whoever keeps pages; what is more than one path, or a tag of somebody's own, takes all", async () => {
  const heard: string[] = [];
  closing.push(onExpire((paths) => heard.push(...paths)));
  await door.revalidateTag(['_N_T_/article/a']);
  await door.revalidateTag('_N_T_/article/[slug]/route');
  await door.revalidateTag('_N_T_/news/layout');
  await door.revalidateTag('stories');
  expect(heard).toEqual(['/article/a', everything, everything, everything]);
});
