import { expect, test } from 'vitest';
import { isLiveTail, liveOldestPath, livePagePath, livePaths } from './live-paths.rule.ts';
import { isReaderPath } from './reader-paths.rule.ts';

const path = '/article/bridge';
const segments = (address: string) => address.slice(1).split('/');

test('every address of a live is one that readers may ask for', () => {
  expect(livePaths(path, 2)).toEqual([
    '/article/bridge/page/1',
    '/article/bridge/oldest',
    '/article/bridge/page/2',
    '/article/bridge/oldest/page/2',
  ]);
  const asked = [...livePaths(path, 12), livePagePath(path, 500), liveOldestPath(path, 500)];
  expect(asked.filter((address) => !isReaderPath(segments(address), () => false))).toEqual([]);
});

test('second spellings and nonsense behind a live are refused', () => {
  const wrong = ['oldest/page/1', 'oldest/2', 'page', 'page/0', 'page/01', 'page/12345', 'page/2/3'];
  expect(wrong.filter((tail) => isLiveTail(tail.split('/')))).toEqual([]);
});
