import { type Backup, listBackups, readManifest } from './backup-folder.ts';
import { db } from '../client.ts';
import { actNumbered } from './copy-database.ts';

/**
 * Names of backups made after `since` whose last act the store does not have: it lost what it had recorded. A restore
 * goes back on purpose, so ask from the last one on.
 */
export const backupsAhead = (since: number): string[] =>
  listBackups()
    .filter((backup) => backup.at > since && isAhead(backup))
    .map(({ name }) => name);

function isAhead({ folder }: Backup): boolean {
  try {
    const { act } = readManifest(folder);
    return act.id > 0 && actNumbered(db().$client, act.id)?.hash !== act.hash;
  } catch {
    // A backup that cannot be read says nothing about the store.
    return false;
  }
}
