import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { root } from './process.ts';
import { startOurs } from './servers.ts';

const base = join(tmpdir(), 'jinwen-bench');

/** A store with the demo, and so many made-up stories beside it; made once, and used again by later runs. */
export async function storeOf(stories: number): Promise<string> {
  const folder = join(base, `store-${stories}`);
  if (existsSync(join(folder, 'whole'))) return folder;
  const demo = await demoStore();
  rmSync(folder, { recursive: true, force: true });
  cpSync(demo, folder, { recursive: true });
  rmSync(join(folder, 'whole'));
  const said = execFileSync(process.execPath, ['bin/news.ts', 'fill', String(stories)], {
    cwd: root,
    env: { ...process.env, DATA_DIR: folder, LOG_LEVEL: 'error' },
    encoding: 'utf8',
  });
  console.log(`filled: ${said.trim()}`);
  writeFileSync(join(folder, 'whole'), '');
  return folder;
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

const slugs = z.array(z.object({ slug: z.string() }));

/** Paths of stories drawn without order from all that are published. */
export function randomStories(folder: string, count: number): string[] {
  const file = new Database(join(folder, 'jinwen.db'), { readonly: true });
  try {
    const rows = file.prepare('SELECT slug FROM publication ORDER BY random() LIMIT ?').all(count);
    return slugs.parse(rows).map(({ slug }) => `/article/${slug}`);
  } finally {
    file.close();
  }
}

export const workFolder = (name: string): string => {
  const folder = join(base, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
};
