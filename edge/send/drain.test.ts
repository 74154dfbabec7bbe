import { Agent, createServer, get, type Server } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connectionLimits } from '#edge/judge/connection-limits.ts';
import { listenAnywhere } from '#edge/testing-edge.ts';
import { drain } from './drain.ts';
import { sendWhole } from './send-whole.ts';

const agent = new Agent({ keepAlive: true, maxSockets: 1 });
let server: Server;
let port: number;
/** Answers what was asked and waits. */
let waiting: (() => void)[];

beforeEach(async () => {
  waiting = [];
  server = createServer(connectionLimits, (_, response) => {
    const answer = { status: 200, lines: ['Content-Length', '2'], body: Buffer.from('ok'), keep: false };
    waiting.push(() => {
      if (!sendWhole(response, answer)) response.end('ok');
    });
  });
  port = await listenAnywhere(server);
});

afterEach(() => {
  agent.destroy();
  server.closeAllConnections();
});

const ask = (): Promise<string> =>
  new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', agent }, (answer) => {
      answer.resume().on('end', () => resolve(String(answer.headers.connection)));
    }).on('error', reject);
  });

test('a reader who asks on and on over one connection does not keep the server from stopping', async () => {
  const answerNext = async () => {
    await expect.poll(() => waiting.length).toBe(1);
    waiting.pop()?.();
  };
  const first = ask();
  await answerNext();
  expect(await first).toBe('keep-alive');
  let failed = 0;
  const asking = ask();
  // A second asks while the first is still answered: on the same connection, after it.
  const last = ask().catch(() => (failed += 1));
  await expect.poll(() => waiting.length).toBe(1);
  // Longer than this test may take: it ends by itself, and cuts nobody off.
  const drained = drain(server, 60 * 60_000);
  await answerNext();
  expect(await asking).toBe('keep-alive');
  await answerNext();
  await drained;
  await last;
  expect(failed).toBe(0);
});
