import { expect, test } from 'vitest';
import { isReaderPath } from './reader-paths.rule.ts';

const isChannel = (path: string) => path === 'news' || path === 'news/world';
const answers = (path: string) => isReaderPath(path.split('/').slice(1), isChannel);

test('lists have pages and, where stories stand by day, days', () => {
  const there = [
    '/news/world', '/news/world/page/1', '/news/world/2025-08-16', '/rolling', '/rolling/page/7',
    '/rolling/2025-08-16', '/tag/shui-wen', '/source/jin-wen/page/2', '/reporter/he-min', '/photographer/chen-yu',
  ]; // prettier-ignore
  expect(there.filter((path) => !answers(path))).toEqual([]);
});

test('anything else under a list is refused unrendered', () => {
  const stray = [
    '/news/nowhere', '/news/world/page', '/news/world/page/0', '/news/world/2025-02-30', '/rolling/x',
    '/rolling/2025-08-16/page/2', '/tag', '/tag/shui-wen/2025-08-16', '/reporter/何敏', '/2025-08-16', '/page/2',
  ]; // prettier-ignore
  expect(stray.filter(answers)).toEqual([]);
});
