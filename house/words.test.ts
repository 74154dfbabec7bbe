import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { deskFolders, nouns } from './arrows.ts';
import { rooms } from './survey.ts';
import { lostWords, readWords, type There, whatIsThere } from './words.ts';

test('documents and comments are seen: a check that reads nothing must fail', () => {
  const words = readWords();
  const documents = words.filter(({ path }) => path.endsWith('.md')).map(({ path }) => path);
  expect(documents).toEqual(expect.arrayContaining(['README.md', 'README.zh-CN.md', 'docs/testing.md']));
  expect(words.filter(({ text }) => text.includes('/**')).length).toBeGreaterThan(300);
});

test('every path, file name, link and note that documents and comments name is there', () => {
  const there = whatIsThere();
  expect(readWords().flatMap((one) => lostWords(one, there))).toEqual([]);
});

test.each(['README.md', 'README.zh-CN.md'])('%s tells all rooms, and the ranks that are enforced', (path) => {
  const text = readFileSync(path, 'utf8');
  expect(rooms.filter((room) => !text.includes(`\`${room}/\``))).toEqual([]);
  const told = [...text.matchAll(/^\| +(\d+) \| `newsroom\/([\w-]+)\/`/gm)];
  const there = Object.entries(nouns).filter(([noun]) => existsSync(`newsroom/${noun}`));
  expect(Object.fromEntries(told.map(([, rank, noun]) => [noun, Number(rank)]))).toEqual(
    Object.fromEntries(there),
  );
  const desk = text.split('\n').find((line) => line.includes(' ← ')) ?? '';
  const ranks = desk.split(' ← ').map((rank) => [...rank.matchAll(/`([\w-]+)`/g)].map(([, name]) => name));
  const folders = Object.groupBy(Object.keys(deskFolders), (name) => deskFolders[name] ?? -1);
  expect(ranks).toEqual(Object.values(folders));
});

test('what docs/where.md says to look for stands in its file', () => {
  const rows = [...readFileSync('docs/where.md', 'utf8').matchAll(/^\| [^|]+ \| `([^`]+)` +\| ([^|]+)\|$/gm)];
  expect(rows).toHaveLength(23);
  const lost = rows.flatMap(([, path = '', words = '']) => {
    const text = readFileSync(path, 'utf8');
    return [...words.matchAll(/`([^`]+)`/g)].filter(([, word = '']) => !text.includes(word));
  });
  expect(lost).toEqual([]);
});

const there: There = {
  path: (path) =>
    ['lib/env.ts', 'docs/where.md', 'docs/decisions/0003', 'app/(site)/layout.tsx'].includes(path),
  name: (name) => name === 'kill.ts',
  heading: (_, anchor) => anchor === 'names',
};

test.each([
  ['a.md', 'see `newsroom/article/kill.ts` and [where](docs/where.md)', ['newsroom/article/kill.ts']],
  ['a.md', '([how](docs/where.md#names)), [why](docs/where.md#why)', ['docs/where.md#why']],
  ['docs/b.md', '[here](where.md) [there](gone.md)', ['gone.md']],
  ['lib/a.ts', '/** Told (lib/env.ts), not in lib/gone.ts. */', ['lib/gone.ts']],
  ['lib/a.ts', '// app/(site)/layout.tsx; (app/(desk)/layout.tsx).', ['app/(desk)/layout.tsx']],
  ['lib/a.ts', '// as kill.ts does, and un-kill.ts', ['un-kill.ts']],
  ['lib/a.ts', '// decision 3, docs/decisions/0003, decision 44', ['decision 44']],
  ['lib/a.ts', '// /media/x.ts, https://x.example/lib/y, `lib/a.test.ts` for one', []],
])('in %s, of %j what is lost is told', (path, text, lost) =>
  expect(lostWords({ path, text }, there)).toEqual(lost.map((one) => `${path}: ${one}`)),
);
