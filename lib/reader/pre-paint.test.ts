import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { prePaintScript } from './pre-paint.ts';

function applied(stored: string | null): Record<string, string> {
  const dataset: Record<string, string> = {};
  runInNewContext(prePaintScript, {
    localStorage: { getItem: () => stored },
    document: { documentElement: { dataset } },
  });
  return dataset;
}

test('stored choices are on the document before it is painted', () => {
  expect(applied('{"theme":"dark","size":"xl"}')).toEqual({ theme: 'dark', size: 'xl' });
});

test('nothing stored, or nonsense, changes nothing and throws nothing', () => {
  expect(applied(null)).toEqual({});
  expect(applied('{{')).toEqual({});
  expect(applied('{"theme":"<b>","other":"dark","size":3}')).toEqual({});
});
