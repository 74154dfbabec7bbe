import { createServer, type Server, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connectionLimits } from '#edge/judge/connection-limits.ts';
import { listenAnywhere, sayTo } from '#edge/testing-edge.ts';
import { sendWhole, type WholeAnswer } from './send-whole.ts';

const answer: WholeAnswer = {
  status: 200,
  lines: ['Content-Type', 'text/plain', 'Content-Length', '2'],
  body: Buffer.from('ok'),
  keep: true,
};
let server: Server;
let port: number;
/** What answers the addresses that don't get `answer`. */
let other: (response: ServerResponse) => void;
let refused: number;

beforeEach(async () => {
  refused = 0;
  server = createServer(connectionLimits, (request, response) => {
    if (request.url !== '/whole') other(response);
    else if (!sendWhole(response, answer)) {
      refused += 1;
      response.end('by Node');
    }
  });
  port = await listenAnywhere(server);
});

afterEach(() => {
  vi.useRealTimers();
  server.closeAllConnections();
  server.close();
});

const say = (text: string, enough: (heard: string) => boolean) => sayTo(port, text, enough);

const get = (path: string, more = '') => `GET ${path} HTTP/1.1\r\nHost: x\r\n${more}\r\n`;
const times = (heard: string, what: string) => heard.split(what).length - 1;

test('one connection carries many whole answers', async () => {
  const heard = await say(get('/whole').repeat(5), (all) => times(all, '\r\n\r\nok') === 5);
  expect(heard).toMatch(/^HTTP\/1\.1 200 OK\r\nContent-Type: text\/plain\r\nContent-Length: 2\r\nDate: /);
  expect(heard).toContain('Connection: keep-alive\r\nKeep-Alive: timeout=10\r\n');
  expect(refused).toBe(0);
});

test('an answer that is still being made goes first, and nothing overtakes it', async () => {
  other = (response) => void setTimeout(() => response.end('slow'), 30);
  const heard = await say(get('/slow') + get('/whole') + get('/whole'), (all) => times(all, 'by Node') === 2);
  expect(heard.indexOf('slow')).toBeGreaterThan(0);
  expect(heard.indexOf('slow')).toBeLessThan(heard.indexOf('by Node'));
  expect(refused).toBe(2);
});

test("an answer of Node's may follow on the same connection", async () => {
  other = (response) => void response.end('after');
  const heard = await say(
    get('/whole') + get('/other') + get('/whole'),
    (all) => times(all, 'HTTP/1.1') === 3,
  );
  expect(heard.indexOf('after')).toBeGreaterThan(heard.indexOf('ok'));
});

test('a client that wants no second answer gets one of Node, which ends the connection', async () => {
  expect(await say(get('/whole', 'Connection: close\r\n'), () => false)).toContain('by Node');
  expect(await say('GET /whole HTTP/1.0\r\n\r\n', () => false)).toContain('by Node');
  expect(refused).toBe(2);
});

test('the date is of the second in which the answer goes out', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 23, 8, 0, 0) });
  const once = () => say(get('/whole'), (all) => all.endsWith('ok'));
  expect(await once()).toContain('Date: Mon, 23 Nov 2026 08:00:00 GMT\r\n');
  expect(await once()).toContain('Date: Mon, 23 Nov 2026 08:00:00 GMT\r\n');
  vi.setSystemTime(Date.UTC(2026, 10, 23, 8, 0, 1));
  expect(await once()).toContain('Date: Mon, 23 Nov 2026 08:00:01 GMT\r\n');
});

test('a slow reader gets all of his answer, also while the server stops', async () => {
  const body = Buffer.alloc(30 * 1024 * 1024, 'a');
  const large = { ...answer, lines: ['Content-Length', String(body.length)], body };
  const begun = new Promise<void>((resolve) => {
    other = (response) => {
      sendWhole(response, large);
      resolve();
    };
  });
  const socket = connect(port, '127.0.0.1', () => socket.write(get('/large')));
  let length = 0;
  const ended = new Promise((resolve) => void socket.on('close', resolve));
  socket.pause();
  await begun;
  server.close();
  socket.on('data', (piece) => {
    length += piece.length;
    if (length > body.length) socket.destroy();
  });
  socket.resume();
  await ended;
  expect(length).toBeGreaterThan(body.length);
});
