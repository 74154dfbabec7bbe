import { chmodSync, existsSync, lstatSync, readdirSync, type Stats, statSync } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { env } from '#lib/env.ts';
import { log } from '#lib/server/log.ts';
import { forOthers } from '#lib/server/private-files.ts';
import { backupDir } from './backup/backup-folder.ts';

/** A folder of the store, and which names in it are ours. `given`: people made it and chose its mode. */
type Root = { dir: string; own: RegExp; given?: boolean };

const inData =
  /^(?:(?:jinwen\.db|pages\.db|server\.json|server\.lock|secret\.key|restore\.json)(?:[-.].*)?|media|backups|\.jinwen\.db-litestream|before-restore-\w+|\.restoring-\w+)$/;
const inMedia = /^(?:[0-9a-z]{2}|\.incoming)$/;
const inBackups = /^(?:\d{8}T\d{6}\.\d{3}Z|media|backup\.lock(?:-.*)?|\.(?:making|dropping)-.+)$/;

/**
 * Takes from group and others what earlier versions left them of the store: files 0600, folders 0700. The folders on top
 * at once, before this first waits, since nobody gets past them; what lies below follows beside other work, for that may be
 * hundreds of thousands of files. Only what bears a name of ours is touched, and a folder that holds anything else keeps
 * its mode. Logs one line if there was anything to do, with what belongs to somebody else and could not be done.
 */
export async function tightenStore(): Promise<void> {
  const done = { changed: 0, failed: 0 };
  const keep = (path: string, { mode }: { mode: number }) => {
    try {
      chmodSync(path, mode & 0o700);
      done.changed += 1;
    } catch {
      // Another user's, or gone meanwhile.
      if (existsSync(path)) done.failed += 1;
    }
  };
  try {
    const found = roots();
    for (const root of found) {
      if (isAllOurs(root) && isLoose(statSync(root.dir))) keep(root.dir, statSync(root.dir));
    }
    for (const path of ownPaths(dataRoot())) {
      const file = lstatSync(path, { throwIfNoEntry: false });
      if (file?.isFile() && isLoose(file)) keep(path, file);
    }
    const onTop = new Set(found.map(({ dir }) => dir));
    for (const path of found.flatMap(ownPaths)) if (!onTop.has(path)) await keepBelow(path, keep);
  } catch (error) {
    log().warn({ err: error }, 'not all files of the store could be looked at');
  }
  if (done.changed + done.failed > 0)
    log().info(done, 'files and folders of the store are now for their owner alone');
}

const isLoose = ({ mode }: { mode: number }): boolean => (mode & forOthers) !== 0;

const dataRoot = (): Root => ({ dir: env().DATA_DIR, own: inData });

function roots(): Root[] {
  const { DATA_DIR, BACKUP_DIR } = env();
  const aside = ownPaths(dataRoot()).filter((path) => basename(path).startsWith('before-restore-'));
  return [
    dataRoot(),
    { dir: join(DATA_DIR, 'media'), own: inMedia },
    ...aside.flatMap((dir) => [
      { dir, own: inData },
      { dir: join(dir, 'media'), own: inMedia },
    ]),
    { dir: backupDir(), own: inBackups, given: BACKUP_DIR !== undefined },
    { dir: join(backupDir(), 'media'), own: inMedia },
  ].filter(({ dir }) => existsSync(dir));
}

const ownPaths = ({ dir, own }: Root): string[] =>
  readdirSync(dir)
    .filter((name) => own.test(name))
    .map((name) => join(dir, name));

function isAllOurs({ dir, own, given = false }: Root): boolean {
  const names = readdirSync(dir);
  return !given && names.length > 0 && names.every((name) => own.test(name));
}

/**
 * A folder last, after all that it holds: one that is for its owner alone was done before, so a start looks at the
 * two-letter folders of media and not at what is in them, and a walk that was cut off is gone on with by the next.
 */
async function keepBelow(path: string, keep: (path: string, found: Stats) => void): Promise<void> {
  const found = await lstat(path).catch(() => null);
  if (!found || found.isSymbolicLink() || !isLoose(found)) return;
  if (found.isDirectory()) {
    const names = await readdir(path).catch(() => []);
    for (const name of names) await keepBelow(join(path, name), keep);
  }
  keep(path, found);
}
