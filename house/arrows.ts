import { type Arrow, type House, isTest } from './survey.ts';

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
  jobs: /^(?:newsroom|lib)\/|^db\/(?:queue|backup\/backup)\.ts$/,
  edge: /^lib\//,
  browser: /^lib\//,
  db: /^lib\//,
  lib: /^$/,
  bin: /^(?:demo|newsroom|db|lib)\/|^server\.ts$/,
  demo: /^(?:newsroom|db|lib)\//,
  house: /^$/,
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

/** Nouns import down, never sideways. Staff stands below the rest: every write asks `can`. */
export const nouns: Record<string, number> = {
  audit: 0,
  staff: 1,
  site: 2,
  channel: 3,
  topic: 3,
  media: 3,
  proof: 0,
  body: 4,
  revision: 5,
  article: 6,
  list: 6,
  story: 7,
  workflow: 8,
  publication: 9,
  live: 10,
  front: 10,
  search: 10,
  'desk-list': 10,
  'desk-home': 10,
  related: 11,
  wire: 12,
  syndication: 12,
};

/** Folders of the desk import down, never sideways: forms are used by all, the editor puts the rest together. */
export const deskFolders: Record<string, number> = {
  form: 0,
  story: 1,
  pickers: 1,
  list: 1,
  home: 1,
  import: 1,
  staff: 1,
  settings: 1,
  saving: 2,
  shell: 2,
  revisions: 3,
  panel: 3,
  editor: 4,
  review: 4,
};

/** A request's way through the edge. What stands beside the folders joins them, and none of them imports it. */
const edgeFolders: Record<string, number> = { judge: 0, render: 1, keep: 2, send: 3, '': 4 };

const rankings: readonly { within: string; ranks: Record<string, number>; open?: string }[] = [
  { within: 'newsroom/', ranks: nouns, open: 'newsroom/staff/person.rule.ts' },
  { within: 'components/desk/', ranks: deskFolders },
  { within: 'edge/', ranks: edgeFolders },
];

/** Imports within a room that don't go down from folder to folder; types count. */
export const rankFaults = ({ arrows }: House): string[] =>
  rankings.flatMap(({ within, ranks, open }) =>
    arrows
      .filter(({ from, to, kind }) => kind === 'file' && from.startsWith(within) && to.startsWith(within))
      .filter(({ from, to }) => {
        const upper = folderIn(within, from);
        const lower = folderIn(within, to);
        return (
          !isTest(from) &&
          upper !== lower &&
          !((ranks[lower] ?? Infinity) < (ranks[upper] ?? -1)) &&
          to !== open
        );
      })
      .map(told),
  );

/** The folder of a file, '' for one that stands beside the folders. */
function folderIn(within: string, path: string): string {
  const below = path.slice(within.length);
  return below.slice(0, Math.max(0, below.indexOf('/')));
}

/** Circles of files that need one another, be it for types alone, each told once. */
export function circles({ arrows }: House): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to, kind } of arrows) {
    if (kind === 'file') next.set(from, [...(next.get(from) ?? []), to]);
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
  [/^(?:better-sqlite3|drizzle-orm)(?:\/|$)/, /^(?:db|newsroom|bin|demo)\//],
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
