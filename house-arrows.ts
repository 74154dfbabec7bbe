import { type Arrow, type House, isTest } from './house-survey.ts';

const isRule = (path: string) => path.endsWith('.rule.ts');
const roomOf = (path: string) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : path);

/** Which files each room may import besides its own. */
const mayImport: Record<string, RegExp> = {
  'server.ts': /^(?:edge|jobs|db|lib)\/|^newsroom\/site\/[\w-]*paths\.rule\.ts$/,
  'next-cache.ts': /^(?:edge|db|lib)\/|^newsroom\/site\/[\w-]*paths\.rule\.ts$/,
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

const told = ({ from, to }: Arrow) => `${from} → ${to}`;
