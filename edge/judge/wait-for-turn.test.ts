import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listenAnywhere } from '#edge/testing-edge.ts';
import { waitForTurn } from './wait-for-turn.ts';

let server: Server;
let port: number;
let begun: string[];
/** Ends the answers that were begun, oldest first. */
let answers: ServerResponse[];

beforeEach(async () => {
  [begun, answers] = [[], []];
  const serve = (request: IncomingMessage, response: ServerResponse) => {
    begun.push(request.url ?? '');
    answers.push(response);
  };
  server = createServer((request, response) => {
    if (response.socket) serve(request, response);
    else waitForTurn({ request, response }, () => serve(request, response));
  });
  port = await listenAnywhere(server);
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const gets = (count: number) =>
  Array.from({ length: count }, (_, n) => `GET /${n} HTTP/1.1\r\nHost: x\r\n\r\n`).join('');

const asking = (text: string): Socket =>
  connect(port, '127.0.0.1', function (this: Socket) {
    this.write(text);
  }).on('error', () => {});

test('requests that came in one piece are begun one after another, in their order', async () => {
  const client = asking(gets(3));
  for (const expected of [['/0'], ['/0', '/1'], ['/0', '/1', '/2']]) {
    await expect.poll(() => begun).toEqual(expected);
    answers.at(-1)?.end('ok');
  }
  client.destroy();
});

test('what a client asked for who is gone is not begun', async () => {
  const client = asking(gets(20));
  await expect.poll(() => begun).toEqual(['/0']);
  const gone = answers[0]?.socket;
  client.destroy();
  await expect.poll(() => gone?.destroyed).toBe(true);
  answers[0]?.end('ok');
  await sleep(50);
  expect(begun).toEqual(['/0']);
});

test('who sends thousands at once is cut off', async () => {
  const client = asking(gets(2000));
  await new Promise((resolve) => void client.on('close', resolve).resume());
  expect(begun).toEqual(['/0']);
});
