import { beforeAll, expect, test } from 'vitest';
import { browserFaults, circles, packageFaults, rankFaults, roomFaults } from './arrows.ts';
import { classFaults, clockFaults, crowdFaults, nameFaults, textFaults, typeNameFaults } from './files.ts';
import { type Arrow, type House, surveyHouse } from './survey.ts';

let house: House;

beforeAll(async () => {
  house = await surveyHouse();
});

test('the survey sees the house: a check that counts nothing must fail', () => {
  expect(house.files.length).toBeGreaterThan(100);
  expect(house.arrows.length).toBeGreaterThan(300);
  const rooms = new Set(house.files.map(({ path }) => path.split('/')[0]));
  expect([...rooms]).toEqual(
    expect.arrayContaining([
      'app',
      'bin',
      'browser',
      'components',
      'db',
      'demo',
      'edge',
      'house',
      'jobs',
      'lib',
      'newsroom',
    ]),
  );
  expect(house.arrows.filter(({ kind }) => kind === 'package').map(({ to }) => to)).toContain('zod');
  expect(house.arrows.some(({ typeOnly }) => typeOnly)).toBe(true);
});

test('rooms import only what they may', () => expect(roomFaults(house)).toEqual([]));
test('nouns of the newsroom, folders of the desk and of the edge import only those below them', () =>
  expect(rankFaults(house)).toEqual([]));
test('no files need one another in a circle', () => expect(circles(house)).toEqual([]));
test('Next, React and SQLite stay in their rooms', () => expect(packageFaults(house)).toEqual([]));
test('what browsers get does not need Node', () => expect(browserFaults(house)).toEqual([]));
test('settings, client code and revalidation stand where they belong', () =>
  expect(textFaults(house)).toEqual([]));
test('classes of the desk are utilities or words', () => expect(classFaults(house)).toEqual([]));
test('no folder holds more files than a glance takes in', () => expect(crowdFaults(house)).toEqual([]));
test('no test promises a time', () => expect(clockFaults(house)).toEqual([]));
test('files are named by what they do, each name once', () => expect(nameFaults(house)).toEqual([]));

test('types that others import are named once', () => expect(typeNameFaults(house)).toEqual([]));

const arrow = (from: string, to: string, more: Partial<Arrow> = {}): Arrow => ({
  from,
  to,
  kind: 'file',
  typeOnly: false,
  ...more,
});
const withArrows = (...arrows: Arrow[]): House => ({ files: [], arrows });
const withFile = (path: string, text = ''): House => ({ files: [{ path, text }], arrows: [] });

test.each([
  ['lib/a.ts', 'db/client.ts'],
  ['edge/a.ts', 'newsroom/site/paths.rule.ts'],
  ['newsroom/article/a.ts', 'app/expire.ts'],
  ['app/page.tsx', 'db/client.ts'],
  ['jobs/a.ts', 'db/client.ts'],
  ['components/a.tsx', 'db/client.ts'],
  ['server.ts', 'newsroom/publication/publish.ts'],
  ['db/a.ts', 'newsroom/a.ts'],
  ['demo/a.ts', 'bin/root.ts'],
  ['house/a.ts', 'lib/env.ts'],
  ['browser/a.ts', 'components/a.tsx'],
])('%s → %s is refused', (from, to) => expect(roomFaults(withArrows(arrow(from, to)))).toHaveLength(1));

test('what the table allows is not refused', () => {
  const allowed = withArrows(
    arrow('app/internal/health/route.ts', 'db/queue.ts'),
    arrow('server.ts', 'newsroom/site/reader-paths.rule.ts'),
    arrow('jobs/run.ts', 'db/queue.ts'),
    arrow('bin/run-server.ts', 'server.ts'),
    arrow('bin/fill-empty.ts', 'demo/load.ts'),
  );
  expect(roomFaults(allowed)).toEqual([]);
});

test.each([
  ['newsroom/media/a.ts', 'newsroom/body/b.ts'],
  ['newsroom/channel/a.ts', 'newsroom/media/b.ts'],
  ['newsroom/body/a.ts', 'newsroom/revision/b.ts'],
  ['newsroom/revision/difference/a.ts', 'newsroom/article/b.ts'],
  ['newsroom/list/a.ts', 'newsroom/article/b.ts'],
  ['newsroom/article/a.ts', 'newsroom/story/b.ts'],
  ['newsroom/story/a.ts', 'newsroom/publication/b.ts'],
  ['newsroom/publication/a.ts', 'newsroom/live/b.ts'],
  ['newsroom/desk-list/a.ts', 'newsroom/search/b.ts'],
  ['newsroom/front/a.ts', 'newsroom/related/b.ts'],
  ['newsroom/related/a.ts', 'newsroom/wire/b.ts'],
  ['newsroom/syndication/a.ts', 'newsroom/wire/b.ts'],
  ['newsroom/nonsense/a.ts', 'newsroom/audit/b.ts'],
  ['components/desk/form/a.tsx', 'components/desk/pickers/b.tsx'],
  ['components/desk/pickers/a.tsx', 'components/desk/panel/b.tsx'],
  ['components/desk/story/a.ts', 'components/desk/editor/blocks/b.ts'],
  ['components/desk/saving/a.ts', 'components/desk/editor/b.tsx'],
  ['components/desk/panel/a.tsx', 'components/desk/editor/b.tsx'],
  ['components/desk/list/a.tsx', 'components/desk/import/b.tsx'],
  ['components/desk/a.tsx', 'components/desk/form/b.tsx'],
  ['edge/judge/a.ts', 'edge/render/b.ts'],
  ['edge/keep/a.ts', 'edge/send/b.ts'],
  ['edge/send/a.ts', 'edge/serve-b.ts'],
  ['edge/nonsense/a.ts', 'edge/judge/b.ts'],
  ['edge/edge.ts', 'edge/nonsense/b.ts'],
])('%s does not look down at %s', (from, to) =>
  expect(rankFaults(withArrows(arrow(from, to)))).toHaveLength(1),
);

test('a folder of the edge may import those below it, and what joins them all of them', () => {
  const allowed = withArrows(
    arrow('edge/send/a.ts', 'edge/judge/b.ts'),
    arrow('edge/edge.ts', 'edge/send/b.ts'),
    arrow('edge/edge.ts', 'edge/serve-b.ts'),
  );
  expect(rankFaults(allowed)).toEqual([]);
});

test('a circle is found, of types too', () => {
  expect(
    circles(withArrows(arrow('a.ts', 'b.ts'), arrow('b.ts', 'c.ts'), arrow('c.ts', 'a.ts'))),
  ).toHaveLength(1);
  expect(circles(withArrows(arrow('a.ts', 'b.ts'), arrow('b.ts', 'a.ts', { typeOnly: true })))).toHaveLength(
    1,
  );
  expect(circles(withArrows(arrow('a.ts', 'b.ts'), arrow('a.ts', 'c.ts'), arrow('b.ts', 'c.ts')))).toEqual(
    [],
  );
});

test.each([
  ['newsroom/a.ts', 'next/cache'],
  ['lib/a.ts', 'react'],
  ['edge/a.ts', 'next'],
  ['app/(site)/a.tsx', 'next/link'],
  ['app/a.ts', 'drizzle-orm'],
])('%s may not use the package %s', (from, to) =>
  expect(packageFaults(withArrows(arrow(from, to, { kind: 'package' })))).toHaveLength(1),
);

test('a rule, an island and a browser script may not reach Node through lib', () => {
  const lib = [arrow('lib/server/log.ts', 'lib/env.ts'), arrow('lib/env.ts', 'node:path', { kind: 'node' })];
  for (const from of ['newsroom/a/x.rule.ts', 'components/desk/x.island.tsx', 'browser/x.entry.ts']) {
    expect(browserFaults(withArrows(...lib, arrow(from, 'lib/server/log.ts')))).toEqual([
      `${from} → lib/server/log.ts`,
    ]);
  }
  expect(
    browserFaults(withArrows(arrow('components/a.tsx', 'newsroom/publication/publish.ts'))),
  ).toHaveLength(1);
  expect(
    browserFaults(
      withArrows(arrow('components/a.tsx', 'newsroom/publication/publish.ts', { typeOnly: true })),
    ),
  ).toEqual([]);
});

test.each([
  ['newsroom/a.ts', "const dir = process.env['X'];"],
  ['components/a.tsx', "'use client';\n"],
  ['app/(desk)/a.ts', "revalidatePath('/')"],
  ['app/(site)/page.tsx', '<Suspense>'],
  ['db/a.ts', 'copyFileSync(databasePath(), copy)'],
  ['db/a.ts', 'copyFileSync(\n  db.$client.name,\n  copy,\n)'],
  ['db/a.ts', "import { DatabaseSync } from 'node:sqlite';"],
  ['lib/all.ts', "export * from './a.ts';\nexport { b } from './b.ts';\n"],
])('%s may not say %j', (path, text) => expect(textFaults(withFile(path, text))).toHaveLength(1));

test.each([
  ['lib/a.test.ts', 'expect(performance.now() - began).toBeLessThan(1000);'],
  ['e2e/a.spec.ts', 'await page.waitForTimeout(300);'],
  ['newsroom/a/testing-b.ts', 'const { user } = process.cpuUsage();'],
])('%s may not say %j', (path, text) => expect(clockFaults(withFile(path, text))).toHaveLength(1));

test.each([
  ['<p className="hint t">', 't'],
  ['<button className={strong ? "btn" : `btn p`}>', 'p'],
  ["<span\n  className={\n    quiet ? 'vh' : undefined\n  }\n>", 'vh'],
  ['<p className={`t pv-${place}`}>', 't'],
])('%j of the desk has a class without a name', (text, name) =>
  expect(classFaults(withFile('components/desk/form/a.tsx', text))).toEqual([
    `components/desk/form/a.tsx: the class «${name}» is no name`,
  ]),
);

test('utilities are no names of classes, and readers have classes of their own', () => {
  const text = "<p className={n ? 'flex-wrap p-4 max-phone:-mx-4' : t} title={`p`}>";
  expect(classFaults(withFile('components/desk/form/a.tsx', text))).toEqual([]);
  expect(classFaults(withFile('components/ui/icon.tsx', '<svg className="i">'))).toEqual([]);
});

test.each([
  'app/(site)/news/loading.tsx',
  'lib/index.ts',
  'lib/utils.ts',
  'components/story/share.island.tsx',
])('no file may be called %s', (path) => expect(nameFaults(withFile(path))).toHaveLength(1));

test('two files may not export types of one name', () => {
  const both = (...paths: string[]) => ({
    files: paths.map((path) => ({ path, text: 'export type Place = string;\n' })),
    arrows: [],
  });
  expect(typeNameFaults(both('lib/a.ts', 'edge/b.ts'))).toEqual(['edge/b.ts: Place is a type of lib/a.ts']);
  expect(typeNameFaults(both('lib/a.ts'))).toEqual([]);
});

test('a folder of forty-one is too full, tests counted', () => {
  const many = (count: number) =>
    crowdFaults({
      files: Array.from({ length: count }, (_, n) => ({ path: `lib/a${n}.test.ts`, text: '' })),
      arrows: [],
    });
  expect(many(40)).toEqual([]);
  expect(many(41)).toEqual(['lib: 41 files side by side']);
});

test('two files may not share a name, unless Next demands it', () => {
  const both = (...paths: string[]) => ({ files: paths.map((path) => ({ path, text: '' })), arrows: [] });
  expect(nameFaults(both('lib/a.ts', 'edge/a.ts'))).toHaveLength(1);
  expect(nameFaults(both('app/a/page.tsx', 'app/b/page.tsx'))).toEqual([]);
});
