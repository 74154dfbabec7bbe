import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { write } from '#db/client.ts';
import { type StoreLock, tryLock } from '#db/lock.ts';
import { dueErrands, enqueue, finishErrand, newestErrand } from '#db/queue.ts';
import { useTestDatabase } from '#db/testing.ts';
import { env } from '#lib/env.ts';
import { writeServerFile } from '#lib/server/server-file.ts';
import { tellOfChanges } from './tell-of-changes.ts';

useTestDatabase();

let said = '';
let lock: StoreLock | null = null;
let server: Server | null = null;
const told: unknown[] = [];

beforeEach(() => {
  said = '';
  told.length = 0;
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  lock?.release();
  lock = null;
  server?.close();
  server = null;
});

const queued = (paths: string[], withdrawn = false) =>
  write((tx) => enqueue(tx, { job: 'expire', payload: { paths, withdrawn } }));

/** A server that holds its lock, and answers so at the address in its file. */
async function running(status: number): Promise<void> {
  lock = tryLock(join(env().DATA_DIR, 'server.lock'));
  const listening = createServer((request, response) => {
    request.on('data', (chunk: Buffer) => told.push(JSON.parse(chunk.toString())));
    request.on('end', () => response.writeHead(status).end());
  });
  server = listening;
  await new Promise<void>((resolve) => void listening.listen(0, '127.0.0.1', resolve));
  const bound = listening.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  writeServerFile({ address: `http://127.0.0.1:${port}`, token: 'x'.repeat(20), pid: process.pid });
}

test('the running server is told of what this command queued, withdrawals first, and of nothing else', async () => {
  await queued(['/before']);
  const since = newestErrand();
  await running(200);
  await queued(['/b', '/']);
  await queued(['/a', '/'], true);
  expect(await tellOfChanges(since, 300)).toBe(true);
  expect(told).toEqual([
    { paths: ['/a', '/'], withdrawn: true },
    { paths: ['/b', '/'], withdrawn: false },
  ]);
  expect(said).toBe('');
});

test('a command that changed nothing for readers says and asks nothing', async () => {
  await running(404);
  expect(await tellOfChanges(newestErrand())).toBe(true);
  expect([told, said]).toEqual([[], '']);
});

test('without a running server the queue keeps the work, and that is said', async () => {
  await queued(['/a'], true);
  expect(await tellOfChanges(0)).toBe(true);
  expect(said).toContain('下次启动');
  expect(dueErrands()).toHaveLength(1);
});

test('a running server that does not take it is no success: what failed is said, and what to do', async () => {
  await running(404);
  await queued(['/a'], true);
  expect(await tellOfChanges(0, 300)).toBe(false);
  expect(said).toMatch(/回答 404.*可能还看到原来的页面.*重启/);
});

test('one that starts, or whose address does not answer, carries it out from the queue in the meantime', async () => {
  lock = tryLock(join(env().DATA_DIR, 'server.lock'));
  await queued(['/a'], true);
  const [errand] = dueErrands();
  setTimeout(() => void finishErrand(errand?.id ?? 0), 300);
  expect(await tellOfChanges(0)).toBe(true);
  expect(said).toBe('');
});

test('a withdrawal that the cache before the server did not take is no success', async () => {
  await running(200);
  await queued(['/a'], true);
  const [errand] = dueErrands();
  await finishErrand(errand?.id ?? 0);
  await queued(['/b'], true);
  setTimeout(() => {
    for (const { id } of dueErrands(9, 'expiry')) void finishErrand(id);
  }, 100);
  await write((tx) => enqueue(tx, { job: 'purge-withdrawn', payload: { paths: ['/b'] } }));
  expect(await tellOfChanges(errand?.id ?? 0, 500)).toBe(false);
  expect(said).toMatch(/PURGE_URL 处的缓存还没有清除（没有应答）/);
  said = '';
  const before = newestErrand();
  await queued(['/c'], true);
  setTimeout(() => {
    for (const { id } of dueErrands()) void finishErrand(id);
  }, 300);
  expect(await tellOfChanges(before)).toBe(true);
  expect([said, dueErrands()]).toEqual(['', []]);
});
