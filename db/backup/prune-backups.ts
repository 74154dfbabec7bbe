import { readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { env } from '#lib/env.ts';
import { type Backup, backupDir, listBackups, mediaPool, readMediaList } from './backup-folder.ts';
import { backupsToDrop } from './retention.ts';

/** What a killed process left: half a backup, or one that was half removed. */
const leftover = /^\.(?:making|dropping)-/;

/** Removes what no longer has to be kept. For the holder of the backup lock. Answers with how many backups went. */
export function pruneBackups(): number {
  const dir = backupDir();
  for (const name of readdirSync(dir)) {
    if (leftover.test(name)) rmSync(join(dir, name), { recursive: true, force: true });
  }
  const { BACKUP_KEEP, BACKUP_KEEP_DAYS } = env();
  const dropped = backupsToDrop(listBackups(), { newest: BACKUP_KEEP, days: BACKUP_KEEP_DAYS });
  for (const backup of dropped) drop(backup);
  if (dropped.length > 0) dropMedia(listBackups());
  return dropped.length;
}

/** By another name first: what bears a backup's name is whole. */
function drop({ name, folder }: Backup): void {
  const dropping = join(dirname(folder), `.dropping-${name}`);
  renameSync(folder, dropping);
  rmSync(dropping, { recursive: true, force: true });
}

/** Removes media that no backup names. Where one list cannot be read, all stay; so does what is not ours. */
function dropMedia(left: readonly Backup[]): void {
  const [first] = left;
  if (!first) return;
  const needed = new Set<string>();
  try {
    for (const { folder } of left) for (const path of readMediaList(folder).keys()) needed.add(path);
  } catch {
    return;
  }
  const pool = mediaPool(first.folder);
  for (const start of namesIn(pool, /^[0-9a-z]{2}$/)) {
    for (const id of namesIn(join(pool, start), /^[0-9a-z]{12}$/)) {
      const folder = join(pool, start, id);
      for (const name of namesIn(folder, /^[\w.-]+$/))
        if (!needed.has(`${start}/${id}/${name}`)) rmSync(join(folder, name), { force: true });
      removeIfEmpty(folder);
    }
    removeIfEmpty(join(pool, start));
  }
}

function namesIn(folder: string, shape: RegExp): string[] {
  try {
    return readdirSync(folder).filter((name) => shape.test(name));
  } catch {
    return [];
  }
}

function removeIfEmpty(folder: string): void {
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}
