import { existsSync, readFileSync } from 'node:fs';
import { cruise } from 'dependency-cruiser';

/** One import: paths from the root, or a package's name, or a module of Node (`node:fs`). */
export type Arrow = { from: string; to: string; kind: 'file' | 'package' | 'node'; typeOnly: boolean };
export type Source = { path: string; text: string };
export type House = { files: Source[]; arrows: Arrow[] };

export const rooms = [
  'app',
  'bench',
  'bin',
  'browser',
  'components',
  'db',
  'demo',
  'e2e',
  'edge',
  'house',
  'jobs',
  'lib',
  'newsroom',
];

/** Reads the whole house: every source file of ours, and what each imports. */
export async function surveyHouse(): Promise<House> {
  const { output } = await cruise(
    ['server.ts', 'next.config.ts', 'next-cache.ts', ...rooms.filter((room) => existsSync(room))],
    {
      doNotFollow: 'node_modules',
      exclude: '^dist/',
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

/** Tests and what they share: they may reach into every room. */
export const isTest = (path: string) => /\.test\.tsx?$|(?:^|\/)testing[\w-]*\.ts$/.test(path);
