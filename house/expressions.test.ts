import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { allowedExpressions } from './expressions-allowed.ts';
import { type Construction, type Expression, growthOf, houseExpressions, nameOf } from './expressions.ts';

// What recheck found, so that it is asked about new expressions alone: some take it minutes.
// KEEP_VERDICTS=1 npm run unit -- house/expressions.test.ts   writes the file anew.
const verdictsFile = 'house/expressions.json';
const stored = z.object({
  recheck: z.string(),
  linear: z.array(z.string()),
  growing: z.record(z.string(), z.string()),
});
const installed = z.object({ version: z.string() });
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

let expressions: Expression[] = [];
let constructions: Construction[] = [];
/** Expressions that are not linear, each with how it grows. */
let growing: (Expression & { growth: string })[] = [];

beforeAll(async () => {
  ({ expressions, constructions } = await houseExpressions(
    (path) => import(/* @vite-ignore */ `../${path}?expressions`),
  ));
  const recheck = installed.parse(readJson('node_modules/recheck/package.json')).version;
  const kept = stored.parse(readJson(verdictsFile));
  const known = new Map([
    ...Object.entries(kept.growing),
    ...kept.linear.map((name): [string, string] => [name, 'linear']),
  ]);
  if (kept.recheck !== recheck) known.clear();
  const told = expressions.map((one) => ({ ...one, growth: known.get(nameOf(one)) ?? growthOf(one) }));
  growing = told.filter((one) => one.growth !== 'linear');
  if (!process.env['KEEP_VERDICTS']) return;
  const linear = told.filter((one) => one.growth === 'linear').map(nameOf);
  const grown = growing.map((one): [string, string] => [nameOf(one), one.growth]);
  const verdicts = { recheck, linear: linear.toSorted(), growing: Object.fromEntries(grown) };
  writeFileSync(verdictsFile, `${JSON.stringify(verdicts, null, 2)}\n`);
}, 1_200_000);

test('expressions are seen in every room, and recheck tells good from bad', () => {
  expect(expressions.length).toBeGreaterThan(300);
  const rooms = new Set(expressions.flatMap(({ paths }) => paths.map((path) => path.split('/')[0])));
  for (const room of ['app', 'bin', 'components', 'db', 'edge', 'lib', 'newsroom'])
    expect(rooms).toContain(room);
  expect(constructions.length).toBeGreaterThan(10);
  expect(expressions.map(nameOf)).toContainEqual(expect.stringContaining('特约记者|'));
  expect(growthOf({ source: '^a+$', flags: '' })).toBe('linear');
  expect(growthOf({ source: ' +$', flags: '' })).toContain('polynomial');
  expect(growthOf({ source: '^(a+)+$', flags: '' })).toContain('exponential');
});

test(
  'recheck says of each expression today what is kept of it',
  { tags: 'thorough', timeout: 1_200_000 },
  () => {
    const other = expressions.filter(
      (one) => growthOf(one) !== (growing.find((grown) => nameOf(grown) === nameOf(one))?.growth ?? 'linear'),
    );
    expect(other.map(nameOf)).toEqual([]);
  },
);

test('every expression is linear, or bounded by what stands beside it', () => {
  const isAllowed = ({ source, paths }: Expression) =>
    paths.every((path) =>
      allowedExpressions.some((one) => one.path === path && source.startsWith(one.begins)),
    );
  const faults = growing.filter((one) => !isAllowed(one));
  expect(faults.map((one) => `${one.paths.join(', ')}: ${nameOf(one)} ${one.growth}`)).toEqual([]);
});

test('what is allowed is there, grows, and its bound stands in the code', () => {
  const idle = allowedExpressions.filter(
    (one) =>
      !growing.some(({ source, paths }) => paths.includes(one.path) && source.startsWith(one.begins)) ||
      ('bound' in one && !readFileSync(one.in ?? one.path, 'utf8').includes(one.bound)),
  );
  expect(idle).toEqual([]);
});

test('no expression is made in a function, of who knows what', () => {
  // Its one function is called while the module loads.
  const known = new Set(['newsroom/wire/page/photo-credit.ts']);
  expect(constructions.filter((one) => one.inFunction && !known.has(one.path))).toEqual([]);
});
