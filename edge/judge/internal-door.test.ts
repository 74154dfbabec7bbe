import { createServer } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { listenAnywhere } from '#edge/testing-edge.ts';
import { internalDoor } from './internal-door.ts';

let close = () => {};
afterEach(() => close());

const handled: string[] = [];
const open = async (address: string, port: number) => {
  const door = await internalDoor({ address, family: '', port }, (request, response) => {
    handled.push(request.url ?? '');
    response.end('taken');
  });
  ({ close } = door);
  return door.address;
};

test.each([
  ['0.0.0.0', 'http://127.0.0.1:3000'],
  ['::', 'http://[::1]:3000'],
  ['127.0.0.1', 'http://127.0.0.1:3000'],
])('who listens on %s is reached at %s, and no door is needed', async (address, reached) => {
  expect(await open(address, 3000)).toBe(reached);
});

test.each(['192.168.1.5', 'fd00::5', '127.0.0.2', '::1'])(
  'who listens on %s gets a door on loopback for /internal alone',
  async (address) => {
    const reached = await open(address, 0);
    expect(reached).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await (await fetch(`${reached}/internal/expire`)).text()).toBe('taken');
    for (const path of ['/', '/admin', '/article/a', '//internal/expire', '/internal'])
      expect((await fetch(reached + path)).status).toBe(404);
    expect(handled.splice(0)).toEqual(['/internal/expire']);
  },
);

test('where its port is taken on loopback the door is at another', async () => {
  const other = createServer();
  const port = await listenAnywhere(other);
  const reached = await open('192.168.1.5', port);
  expect(reached).not.toBe(`http://127.0.0.1:${port}`);
  expect((await fetch(`${reached}/internal/health`)).status).toBe(200);
  other.close();
});
