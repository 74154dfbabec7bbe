import { expect, test } from 'vitest';
import { limits } from '#lib/limits.ts';
import { isModest } from './json-size.ts';

const modest = (text: string) => isModest(Buffer.from(text));
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const many = (count: number) => `[${'0,'.repeat(count - 1)}0]`;

test('depth and number of values have their caps', () => {
  const [depth, values] = [limits.jsonDepth.most, limits.jsonValues.most];
  expect([modest(nested(depth)), modest(nested(depth + 1))]).toEqual([true, false]);
  expect([modest(many(values)), modest(many(values + 2))]).toEqual([true, false]);
});

test('marks within texts count for nothing', () => {
  const text = JSON.stringify({ text: `${'['.repeat(500)}"\\${','.repeat(500_000)}` });
  expect(modest(text)).toBe(true);
  expect(modest('"never ends [[[[')).toBe(true);
});
