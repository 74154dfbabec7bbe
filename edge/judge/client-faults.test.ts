import { createServer } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listenAnywhere, sayTo } from '#edge/testing-edge.ts';
import { answerClientFault } from './client-faults.ts';
import { connectionLimits } from './connection-limits.ts';

const server = createServer(connectionLimits, (_, response) => void response.end('ok'));
server.on('clientError', answerClientFault);
let port = 0;
beforeEach(async () => {
  port = await listenAnywhere(server);
});
afterEach(() => new Promise((resolve) => void server.close(resolve)));

const said = async (text: string) => {
  const heard = Buffer.from(await sayTo(port, text, () => false), 'latin1').toString();
  return [heard.split('\r\n')[0], heard.split('\r\n\r\n')[1]];
};

test('what is no request is answered in words', async () => {
  expect(await said(`GET / HTTP/1.1\r\nHost: x\r\nCookie: ${'a'.repeat(17_000)}\r\n\r\n`)).toEqual([
    'HTTP/1.1 431 Request Header Fields Too Large',
    expect.stringContaining('最多 16 KB'),
  ]);
  expect(await said('nonsense\r\n\r\n')).toEqual(['HTTP/1.1 400 Bad Request', '这个请求看不懂。']);
  expect((await said('GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1, 2\r\n\r\n'))[0]).toBe(
    'HTTP/1.1 400 Bad Request',
  );
});
