import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { env } from '#lib/env.ts';
import { syncFolderOf, syncToDisk } from '#lib/hashed-copy.ts';
import { names } from './backup-folder.ts';

const restoring = z.object({
  /** Folders in DATA_DIR: of the store that comes, and for the one that was there. */
  staged: z.string().regex(/^\.restoring-\w+$/),
  aside: z.string().regex(/^before-restore-\w+$/),
  backup: z.string(),
  madeAt: z.string(),
  by: z.string(),
});
export type Restoring = z.infer<typeof restoring>;

const within = (...path: string[]) => join(env().DATA_DIR, ...path);
const notePath = () => within('restore.json');

/** SQLite's own beside the database, which belong to the old one; they go before it, so that it never meets others. */
const oldOnly = [`${names.database}-wal`, `${names.database}-shm`];
const madeAnew = ['pages.db', 'pages.db-wal', 'pages.db-shm'];

/** The restore that is under way, or that the store has yet to be told of. Null: none. */
export function readRestoring(): Restoring | null {
  if (!existsSync(notePath())) return null;
  return restoring.parse(JSON.parse(readFileSync(notePath(), 'utf8')));
}

/** From here on the restored store is the one that counts, whatever happens: each start goes on where this one ended. */
export function decideRestore(note: Restoring): void {
  const draft = `${notePath()}.new`;
  writeFileSync(draft, JSON.stringify(note), { mode: 0o600, flush: true });
  renameSync(draft, notePath());
  syncFolderOf(notePath());
}

/**
 * Puts the staged store where the old one was, and that aside; for the holder of the server's lock, before the database
 * is opened. Each step may be the last one of a killed process: what is still staged tells what is left to do.
 * `onStep` is for tests.
 */
export function finishRestore(onStep: () => void = () => {}): void {
  const note = readRestoring();
  clearAway(note?.staged);
  if (!note) return;
  const staged = within(note.staged);
  if (!existsSync(staged)) return;
  const move = (from: string, to: string) => {
    if (!existsSync(from)) return;
    onStep();
    renameSync(from, to);
  };
  mkdirSync(within(note.aside), { recursive: true, mode: 0o700 });
  for (const name of madeAnew) rmSync(within(name), { force: true });
  for (const name of readdirSync(staged).toSorted()) {
    const olds = name === names.database ? [...oldOnly, name] : [name];
    for (const old of olds) move(within(old), within(note.aside, old));
    move(join(staged, name), within(name));
  }
  for (const folder of [within(note.aside), staged, env().DATA_DIR]) syncToDisk(folder);
  onStep();
  rmSync(staged, { recursive: true });
}

/** Half copies of restores that were killed before they were decided. */
function clearAway(but: string | undefined): void {
  for (const name of readdirSync(env().DATA_DIR)) {
    if (name.startsWith('.restoring-') && name !== but)
      rmSync(within(name), { recursive: true, force: true });
  }
}

/** The store knows of it now. */
export function forgetRestore(): void {
  rmSync(notePath(), { force: true });
  syncFolderOf(notePath());
}
