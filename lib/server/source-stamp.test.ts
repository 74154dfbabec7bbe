import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sourceStamp } from './source-stamp.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stamp-'));
  mkdirSync(join(folder, 'in', 'deep'), { recursive: true });
  for (const name of ['a.ts', 'in/b.ts', 'in/deep/c.ts']) writeFileSync(join(folder, name), name);
});

afterEach(() => rmSync(folder, { recursive: true }));

test.each(['a.ts', 'in/b.ts', 'in/deep/c.ts'])('another %s is another stamp', (name) => {
  const before = sourceStamp([folder]);
  expect(sourceStamp([folder])).toBe(before);
  writeFileSync(join(folder, name), 'other');
  expect(sourceStamp([folder])).not.toBe(before);
});
