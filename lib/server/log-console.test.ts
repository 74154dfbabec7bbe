import { afterEach, expect, test, vi } from 'vitest';
import { logConsole } from './log-console.ts';

const lines = vi.hoisted(() => new Array<[level: string, facts: object, message: string]>());
vi.mock('./log.ts', () => ({
  log: () => ({
    error: (facts: object, message: string) => void lines.push(['error', facts, message]),
    warn: (facts: object, message: string) => void lines.push(['warn', facts, message]),
  }),
}));

/* oxlint-disable no-console -- what is printed is what is tested */
const before = { error: console.error, warn: console.warn };
afterEach(() => void Object.assign(console, before));

test('what a library prints is one line of the log, with an id and the error in it', () => {
  logConsole();
  const error = new Error('Unexpected end of form');
  console.error(' \u001B[31m⨯\u001B[39m', error);
  console.warn('%s twice', 'said');
  console.error(error);
  expect(lines).toEqual([
    ['error', { id: expect.stringMatching(/^\w{8}$/), err: error }, '⨯'],
    ['warn', { id: expect.stringMatching(/^\w{8}$/) }, 'said twice'],
    ['error', { id: expect.stringMatching(/^\w{8}$/), err: error }, 'printed by a library'],
  ]);
});
