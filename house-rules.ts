import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { cruise } from 'dependency-cruiser';

/** One import: paths from the root, or a package's name, or a module of Node (`node:fs`). */
export type Arrow = { from: string; to: string; kind: 'file' | 'package' | 'node'; typeOnly: boolean };
type Source = { path: string; text: string };
export type House = { files: Source[]; arrows: Arrow[] };

const rooms = [
  'app',
  'bench',
  'bin',
  'browser',
  'components',
  'db',
  'e2e',
  'edge',
  'jobs',
  'lib',
  'newsroom',
];

/** Reads the whole house: every source file of ours, and what each imports. */
export async function surveyHouse(): Promise<House> {
  const { output } = await cruise(
    ['server.ts', 'next.config.ts', ...rooms.filter((room) => existsSync(room))],
    {
      doNotFollow: 'node_modules',
      exclude: '(^|/)dist/',
      tsPreCompilationDeps: true,
      parser: 'swc',
      enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
    },
  );
  if (typeof output === 'string') throw new Error('dependency-cruiser gave a report instead of modules');
  const own = output.modules.filter(
    ({ source }) => /\.tsx?$/.test(source) && !source.includes('node_modules') && existsSync(source),
  );
  return {
    files: own.map(({ source }) => ({ path: source, text: readFileSync(source, 'utf8') })),
    arrows: own.flatMap(({ source, dependencies }) =>
      dependencies.map(({ module, resolved, coreModule, dependencyTypes }) => {
        const bare = /^[\w@]/.test(module) && !coreModule;
        return {
          from: source,
          to: coreModule || bare ? module : resolved,
          kind: coreModule ? 'node' : bare ? 'package' : 'file',
          typeOnly: dependencyTypes.includes('type-only'),
        };
      }),
    ),
  };
}

const isTest = (path: string) => /\.test\.tsx?$|(?:^|\/)testing[\w-]*\.ts$/.test(path);
const isRule = (path: string) => path.endsWith('.rule.ts');
const roomOf = (path: string) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : path);

/** Which files each room may import besides its own. */
const mayImport: Record<string, RegExp> = {
  'server.ts': /^(?:edge|jobs|db|lib)\/|^newsroom\/site\/[\w-]*paths\.rule\.ts$/,
  'next.config.ts': /^$/,
  app: /^(?:components|newsroom|lib)\//,
  components: /^(?:lib|newsroom)\//,
  newsroom: /^(?:db|lib)\//,
  jobs: /^(?:newsroom|lib)\/|^db\/(?:queue|backup)\.ts$/,
  edge: /^lib\//,
  browser: /^lib\//,
  db: /^lib\//,
  lib: /^$/,
  bin: /^(?:newsroom|db|lib)\/|^server\.ts$/,
  e2e: /^(?:newsroom|db|lib)\//,
  bench: /^(?:newsroom|db|lib)\//,
};

export function roomFaults({ arrows }: House): string[] {
  return arrows
    .filter(({ from, to, kind }) => kind === 'file' && !isTest(from) && roomOf(from) !== roomOf(to))
    .filter(({ from, to }) => {
      if (from.startsWith('app/internal/health/') && (to.startsWith('db/') || to === 'package.json'))
        return false;
      return !mayImport[roomOf(from)]?.test(to);
    })
    .map(told);
}

/** Imports go down, never sideways. Staff stands below the rest: every write asks `can`. */
const ranks: Record<string, number> = {
  audit: 0,
  staff: 1,
  site: 2,
  channel: 3,
  topic: 3,
  media: 3,
  proof: 3,
  article: 4,
  front: 5,
  search: 5,
  related: 6,
  wire: 7,
  syndication: 7,
};

export function rankFaults({ arrows }: House): string[] {
  return arrows
    .filter(
      ({ from, to, kind }) =>
        kind === 'file' && roomOf(from) === 'newsroom' && roomOf(to) === 'newsroom' && !isTest(from),
    )
    .filter(({ from, to }) => {
      const [, upper = ''] = from.split('/');
      const [, lower = ''] = to.split('/');
      return (
        upper !== lower &&
        !((ranks[lower] ?? Infinity) < (ranks[upper] ?? -1)) &&
        to !== 'newsroom/staff/person.rule.ts'
      );
    })
    .map(told);
}

/** Circles of files that need one another at run time, each told once. */
export function circles({ arrows }: House): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to, kind, typeOnly } of arrows) {
    if (kind === 'file' && !typeOnly) next.set(from, [...(next.get(from) ?? []), to]);
  }
  const found = new Set<string>();
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]) => {
    const at = trail.indexOf(path);
    if (at >= 0) found.add(trail.slice(at).toSorted().join(' ↔ '));
    if (at >= 0 || done.has(path)) return;
    for (const to of next.get(path) ?? []) walk(to, [...trail, path]);
    done.add(path);
  };
  for (const path of next.keys()) walk(path, []);
  return [...found];
}

const packageHomes: readonly [RegExp, RegExp][] = [
  [/^next(?:\/|$)/, /^(?:app|components)\/|^(?:server|next\.config)\.ts$/],
  [/^react(?:-dom)?(?:\/|$)/, /^(?:app|components)\//],
  [/^(?:better-sqlite3|drizzle-orm)(?:\/|$)/, /^(?:db|newsroom|bin)\//],
  [/^next\/link$/, /^app\/\(desk\)\/|^components\/desk\//],
];

export function packageFaults({ arrows }: House): string[] {
  return arrows
    .filter(
      ({ from, to, kind }) =>
        kind === 'package' &&
        !isTest(from) &&
        packageHomes.some(([name, home]) => name.test(to) && !home.test(from)),
    )
    .map(told);
}

/** What goes to browsers (rules, components, browser/) must not need Node, however far down. */
export function browserFaults(house: House): string[] {
  const needsNode = nodeUsers(house.arrows);
  return house.arrows
    .filter(({ from, to, kind, typeOnly }) => {
      if (typeOnly || isTest(from)) return false;
      if (isRule(from))
        return (
          kind === 'node' ||
          (kind === 'file' && !(isRule(to) || (to.startsWith('lib/') && !needsNode.has(to))))
        );
      if (from.endsWith('.island.tsx') || from.startsWith('browser/'))
        return kind === 'node' || needsNode.has(to);
      return from.startsWith('components/') && to.startsWith('newsroom/') && !isRule(to);
    })
    .map(told);
}

function nodeUsers(arrows: readonly Arrow[]): Set<string> {
  const users = new Set(
    arrows.filter(({ kind, typeOnly }) => kind === 'node' && !typeOnly).map(({ from }) => from),
  );
  for (let before = -1; before !== users.size;) {
    before = users.size;
    for (const { from, to, typeOnly } of arrows) if (!typeOnly && users.has(to)) users.add(from);
  }
  return users;
}

type Ban = { what: string; text: RegExp; allowed: RegExp };

const bans: readonly Ban[] = [
  {
    what: 'process.env outside lib/env',
    text: /\bprocess\.env\b/,
    allowed: /^lib\/env\.ts$|^bin\/|^e2e\/|\.config\.ts$/,
  },
  { what: "'use client' outside *.island.tsx", text: /^\s*['"]use client['"]/, allowed: /\.island\.tsx$/ },
  {
    what: 'revalidation outside app/expire.ts',
    text: /\brevalidate(?:Path|Tag)\b|\bupdateTag\b/,
    allowed: /^app\/expire\.ts$/,
  },
  {
    what: 'Suspense on reader pages',
    text: /\bSuspense\b/,
    allowed: /^(?!app\/\(site\)\/|components\/(?!desk\/))/,
  },
  {
    what: 'a file that only passes on exports',
    text: /^\s*(?:export (?:type )?(?:\*|\{[^}]*\})[^;]* from [^;]+;\s*)+$/,
    allowed: /^$/,
  },
];

export function textFaults({ files }: House): string[] {
  return files
    .filter(({ path }) => !isTest(path) && !path.startsWith('house-rules'))
    .flatMap(({ path, text }) =>
      bans
        .filter((ban) => ban.text.test(text) && !ban.allowed.test(path))
        .map(({ what }) => `${path}: ${what}`),
    );
}

/** File names that stand in every folder of routes: Next gives them their meaning, and `actions` goes with `page`. */
const nextNames =
  /^(?:actions|page|layout|route|not-found|default|loading|error|global-error|template|sitemap|robots|icon|opengraph-image)\.tsx?$/;

export function nameFaults({ files }: House): string[] {
  const faults: string[] = [];
  const seen = new Map<string, string>();
  for (const { path } of files) {
    const name = basename(path);
    if (path.startsWith('app/(site)/') && /^(?:loading|error|template)\./.test(name))
      faults.push(`${path}: streams`);
    if (/^index\.tsx?$/.test(name)) faults.push(`${path}: a barrel's name`);
    if (/^(?:utils?|helpers?|types|services?|common|misc)\b/.test(name))
      faults.push(`${path}: says nothing of what it does`);
    if (name.endsWith('.island.tsx') && !/^(?:app\/\(desk\)|components\/(?:desk|ui))\//.test(path)) {
      faults.push(`${path}: readers get no islands`);
    }
    if (nextNames.test(name)) continue;
    const key = `${namespaceOf(path)} ${name}`;
    const other = seen.get(key);
    if (other) faults.push(`${path}: named as ${other}`);
    seen.set(key, path);
  }
  return faults;
}

/** Commands, tests in browsers and tables are named by the nouns they are about, so they clash with nobody else's. */
const namespaceOf = (path: string) => /^(?:bin\/\w+|e2e|bench|db\/schema)\//.exec(path)?.[0] ?? '';

const told = ({ from, to }: Arrow) => `${from} → ${to}`;
