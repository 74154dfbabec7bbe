import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { holdPage } from '#edge/keep/held-page.ts';
import { listenAnywhere, sayTo } from '#edge/testing-edge.ts';
import { sendReady } from './send-held.ts';

let server: Server;
let port: number;
let value: string;

beforeEach(async () => {
  server = createServer((request, response) => {
    const page = {
      status: 200,
      type: 'text/plain',
      body: Buffer.from('ok'),
      headers: [{ 'X-Value': value }],
    };
    try {
      sendReady({ request, response }, holdPage(page, Date.now()), 'hit');
    } catch {
      response.end('refused');
    }
  });
  port = await listenAnywhere(server);
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const ask = () => sayTo(port, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n', (heard) => /ok|refused/.test(heard));

test.each(['a\r\nSet-Cookie: b=c', 'a\n\n<script>', '今闻'])('no header goes out as %j', async (bad) => {
  value = bad;
  expect(await ask()).toContain('refused');
});

test('a header goes out as it is', async () => {
  value = 'a b; c="d"';
  expect(await ask()).toContain('\r\nX-Value: a b; c="d"\r\n');
});
