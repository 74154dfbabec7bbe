import { expect, test } from 'vitest';
import { storyOf } from './saving-testing.ts';
import { ServerSide } from './server-side.ts';

const [first, second, third] = [storyOf('一'), storyOf('二'), storyOf('三')];

test('what went without an answer goes again before anything newer', () => {
  const server = new ServerSide('key', first);
  expect(server.toSend(second)).toBe(second);
  expect(server.toSend(third)).toBe(second);
  expect(server.hasAll(first)).toBe(false);
  server.answered();
  server.acknowledged(second);
  expect(server.hasAll(second)).toBe(true);
  expect(server.toSend(third)).toBe(third);
});

test('a text that was aside is named by the next save until that is acknowledged', () => {
  const server = new ServerSide('key', first);
  server.keptAside(5);
  server.restOn(second);
  server.mergedAside();
  expect([server.aside, server.merged]).toEqual([null, 5]);
  expect([server.isBase(second), server.hasAll(second)]).toEqual([true, false]);
  server.tookIn(null);
  expect(server.merged).toBe(5);
  server.acknowledged(second);
  expect(server.hasAll(second)).toBe(true);
});

test('a text whose article is gone starts again under another key, with nothing to wait for', () => {
  const server = new ServerSide('key', first);
  server.toSend(second);
  server.keptAside(5);
  server.startAgain('other');
  expect([server.key, server.aside, server.unanswered]).toEqual(['other', null, null]);
});
