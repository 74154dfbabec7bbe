import { globSync, readFileSync } from 'node:fs';
import { satisfies } from 'semver';
import { expect, test } from 'vitest';
import { z } from 'zod';

const versions = z.record(z.string(), z.string()).default({});
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const { dependencies, devDependencies } = z
  .object({ dependencies: versions, devDependencies: versions })
  .parse(readJson('package.json'));
const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        dependencies: versions,
        optionalDependencies: versions,
        os: z.array(z.string()).optional(),
      }),
    ),
  })
  .parse(readJson('package-lock.json')).packages;

test('every version is written out: nobody gets another than we tested', () => {
  const all = Object.entries({ ...dependencies, ...devDependencies });
  expect(all.length).toBeGreaterThan(40);
  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

/** Where npm looks for what a package needs: in its own folder, and in each above it. */
function isLocked(name: string, from: string): boolean {
  if (`${from === '' ? '' : `${from}/`}node_modules/${name}` in lock) return true;
  return from !== '' && isLocked(name, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))));
}

// npm once left out those of other systems than the one it ran on: there `npm install` then changed the lock.
test('the lock holds what every system needs', () => {
  const missing = Object.entries(lock).flatMap(([from, needs]) =>
    Object.keys({ ...needs.dependencies, ...needs.optionalDependencies })
      .filter((name) => !isLocked(name, from))
      .map((name) => `${from} → ${name}`),
  );
  expect(missing).toEqual([]);
  const systems = new Set(Object.values(lock).flatMap(({ os = [] }) => os));
  expect([...systems]).toEqual(expect.arrayContaining(['linux', 'darwin', 'win32']));
});

// npm compares these with the Node that it runs on itself, which runs none of the packages, and would warn of ten at each
// install (docs/decisions/0021). What comes within another package keeps them: npm reads it there anew.
// `npm run unit -- house/packages.test.ts -u` takes them out again where a new package brought them.
test('the lock tells npm of no versions of Node', async () => {
  const text = readFileSync('package-lock.json', 'utf8');
  const { packages } = z
    .object({ packages: z.record(z.string(), z.record(z.string(), z.unknown())) })
    .parse(JSON.parse(text));
  for (const [path, one] of Object.entries(packages))
    if (path !== '' && one['inBundle'] !== true) delete one['engines'];
  // Npm's own order of what stands beside the packages.
  const told = JSON.stringify(
    JSON.parse(text, (key, value: unknown) => (key === 'packages' ? packages : value)),
    null,
    2,
  );
  await expect(`${told}\n`).toMatchFileSnapshot('../package-lock.json');
});

test('every package runs on the Node that runs them', () => {
  const ours = dependencies['node'] ?? '';
  const wanted = globSync('node_modules/{,**/node_modules/}{*,@*/*}/package.json').flatMap((path) => {
    const { engines } = z
      .looseObject({
        engines: z.looseObject({ node: z.string().optional() }).or(z.array(z.unknown())).optional(),
      })
      .parse(readJson(path));
    return engines && 'node' in engines && engines.node ? [{ path, node: engines.node }] : [];
  });
  expect(wanted.length).toBeGreaterThan(100);
  expect(wanted.filter(({ node }) => !satisfies(ours, node))).toEqual([]);
});

/** Everything but tests, what they share, and the program that looks for a browser for them. */
const production = globSync([
  '*.ts',
  '{app,browser,bin,components,db,demo,edge,jobs,lib,newsroom}/**/*.{ts,tsx}',
]).filter((path) => !/\.test\.tsx?$|testing|\.config\.ts$|find-chromium\.ts$|^house/.test(path));

const imported = /^(?:import|export)(?! type )[^'";]*?from '([\w@][^']*)'|\bimport\('([\w@][^']*)'\)/gm;

const packageOf = (module: string) => module.split('/', module.startsWith('@') ? 2 : 1).join('/');

test('what runs without the tests needs no package that only they have', () => {
  const uses = production.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(imported)]
      .map(([, first, later]) => packageOf(first ?? later ?? ''))
      .filter((name) => !name.startsWith('node:'))
      .map((name) => ({ name, path })),
  );
  expect(new Set(uses.map(({ name }) => name)).size).toBeGreaterThan(25);
  expect(uses.filter(({ name }) => !(name in dependencies))).toEqual([]);
});
