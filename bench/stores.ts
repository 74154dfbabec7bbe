import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { db, openDatabase, useDatabase } from '#db/client.ts';
import { overrideEnv } from '#lib/env.ts';
import { root, withEnv } from './process.ts';
import { benchOrigin, startOurs } from './servers.ts';

const base = join(tmpdir(), 'jinwen-bench');

/** A store with the demo, and so many made-up stories beside it, all of them indexed; made once, for later runs too. */
export async function storeOf(stories: number): Promise<string> {
  const folder = join(base, `store-${stories}`);
  if (existsSync(join(folder, 'whole'))) return folder;
  const demo = await demoStore();
  rmSync(folder, { recursive: true, force: true });
  cpSync(demo, folder, { recursive: true });
  rmSync(join(folder, 'whole'));
  forgetPages(folder);
  console.log(`filled: ${news(folder, 'fill', String(stories))}`);
  console.log(`indexed: ${news(folder, 'reindex')}`);
  writeFileSync(join(folder, 'whole'), '');
  return folder;
}

/** A command of `npm run news` on a store, in a process of its own. */
export function news(folder: string, ...args: string[]): string {
  const env = { DATA_DIR: folder, SITE_URL: benchOrigin, LOG_LEVEL: 'error' };
  const [file, rest] = withEnv(env, process.execPath, ['bin/news.ts', ...args]);
  return execFileSync(file, rest, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}

async function demoStore(): Promise<string> {
  const folder = join(base, 'store-demo');
  if (existsSync(join(folder, 'whole'))) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const server = await startOurs({ dataDir: folder, demo: true });
  await server.stop();
  writeFileSync(join(folder, 'whole'), '');
  return folder;
}

/** Pages that were rendered before are forgotten. */
export function forgetPages(folder: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(join(folder, `pages.db${end}`), { force: true });
}

/** Lets the newsroom's own functions work on a store, as another process beside its server. */
export async function withStore<T>(folder: string, work: () => T | Promise<T>): Promise<T> {
  overrideEnv({ DATA_DIR: folder, SITE_URL: benchOrigin, LOG_LEVEL: 'silent' });
  const connection = openDatabase(join(folder, 'jinwen.db'), 5000);
  useDatabase(connection);
  try {
    return await work();
  } finally {
    useDatabase(undefined);
    connection.$client.close();
  }
}

const slugs = z.array(z.object({ slug: z.string() }));

/** Paths of stories drawn without order from all that are published. */
export function randomStories(folder: string, count: number): Promise<string[]> {
  return withStore(folder, () => {
    const rows = db().$client.prepare('SELECT slug FROM publication ORDER BY random() LIMIT ?').all(count);
    return slugs.parse(rows).map(({ slug }) => `/article/${slug}`);
  });
}

export const workFolder = (name: string): string => {
  const folder = join(base, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
};
