import { mkdtempSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { env, overrideEnv } from '../env.ts';
import { everything } from '../expiry.ts';
import { limits } from '../limits.ts';
import { readServerFile, removeServerFile, writeServerFile } from './server-file.ts';
import { tellServer } from './tell-server.ts';

const token = 'a token of enough length';

beforeEach(() => overrideEnv({ DATA_DIR: mkdtempSync(join(tmpdir(), 'jinwen-server-file-')) }));

test('without a running server nothing is told, and that is said', async () => {
  expect(readServerFile()).toBeNull();
  expect(await tellServer(['/'])).toContain('server.json');
});

test('a server that died without removing its file is not taken for a running one', async () => {
  writeServerFile({ address: 'http://127.0.0.1:9', token, pid: 1 });
  expect(await tellServer(['/'])).toContain('http://127.0.0.1:9 没有应答：');
});

test('the running server gets the paths with its token, which only this user can read', async () => {
  const told: unknown[] = [];
  let status = 200;
  const server = createServer((request, response) => {
    request.on('data', (chunk: Buffer) =>
      told.push(request.headers.authorization, JSON.parse(chunk.toString())),
    );
    request.on('end', () => response.writeHead(status).end('{}'));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const bound = server.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  writeServerFile({ address: `http://127.0.0.1:${port}`, token, pid: process.pid });
  expect(statSync(join(env().DATA_DIR, 'server.json')).mode & 0o777).toBe(0o600);
  expect(await tellServer(['/article/a', '/', '/'])).toBeNull();
  expect(told).toEqual([`Bearer ${token}`, { paths: ['/article/a', '/'], withdrawn: false }]);
  const many = Array.from({ length: limits.expiryPaths.most + 1 }, (_, at) => `/article/${at}`);
  expect(await tellServer(many, { withdrawn: true })).toBeNull();
  expect(told.at(-1)).toEqual({ paths: [everything], withdrawn: true });
  status = 404;
  expect(await tellServer(['/'])).toContain('回答 404');
  server.closeAllConnections();
  server.close();
  removeServerFile();
  expect(readServerFile()).toBeNull();
});
