import { chmodSync, existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { chmod, lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from '#lib/env.ts';
import { log } from '#lib/log.ts';
import { forOthers } from '#lib/private-files.ts';
import { backupDir } from './backup-folder.ts';

/** A folder of the store, and which names in it are ours. `given`: people made it and chose its mode. */
type Root = { dir: string; own: RegExp; given?: boolean };

const inData =
  /^(?:(?:jinwen\.db|pages\.db|server\.json|server\.lock|secret\.key|restore\.json)(?:[-.].*)?|media|backups|before-restore-\w+|\.restoring-\w+)$/;
const inMedia = /^(?:[0-9a-z]{2}|\.incoming)$/;
const inBackups = /^(?:\d{8}T\d{6}\.\d{3}Z|media|backup\.lock(?:-.*)?|\.(?:making|dropping)-.+)$/;

/**
 * Takes from group and others what earlier versions left them of the store: files 0600, folders 0700. The folders on top
 * at once, before this first waits, since nobody gets past them; what lies below follows beside other work, for that may be
 * hundreds of thousands of files. Only what bears a name of ours is touched, and a folder that holds anything else keeps
 * its mode. Logs one line if there was anything to do.
 */
export async function tightenStore(): Promise<void> {
  try {
    const found = roots();
    let changed = found.reduce((sum, root) => sum + tightenRoot(root), 0);
    for (const name of ownNames(dataRoot())) changed += tightenOne(join(env().DATA_DIR, name));
    const onTop = new Set(found.map(({ dir }) => dir));
    for (const root of found) {
      for (const path of ownNames(root).map((name) => join(root.dir, name)))
        if (!onTop.has(path)) changed += await tightenBelow(path);
    }
    if (changed > 0) log().info({ changed }, 'files and folders of the store are now for their owner alone');
  } catch (error) {
    log().warn({ err: error }, 'not all files of the store could be kept from others');
  }
}

const dataRoot = (): Root => ({ dir: env().DATA_DIR, own: inData });

function roots(): Root[] {
  const { DATA_DIR, BACKUP_DIR } = env();
  const aside = ownNames(dataRoot()).filter((name) => name.startsWith('before-restore-'));
  return [
    dataRoot(),
    { dir: join(DATA_DIR, 'media'), own: inMedia },
    ...aside.flatMap((name) => [
      { dir: join(DATA_DIR, name), own: inData },
      { dir: join(DATA_DIR, name, 'media'), own: inMedia },
    ]),
    { dir: backupDir(), own: inBackups, given: BACKUP_DIR !== undefined },
    { dir: join(backupDir(), 'media'), own: inMedia },
  ].filter(({ dir }) => existsSync(dir));
}

const ownNames = ({ dir, own }: Root): string[] => readdirSync(dir).filter((name) => own.test(name));

function tightenRoot(root: Root): number {
  const names = readdirSync(root.dir);
  if (root.given || names.length === 0 || !names.every((name) => root.own.test(name))) return 0;
  const { mode } = statSync(root.dir);
  if ((mode & forOthers) === 0) return 0;
  chmodSync(root.dir, ownersPart(mode));
  return 1;
}

function tightenOne(path: string): number {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found || found.isSymbolicLink() || found.isDirectory() || (found.mode & forOthers) === 0) return 0;
  chmodSync(path, ownersPart(found.mode));
  return 1;
}

/**
 * A folder last, after all that it holds: one that is for its owner alone was done before, so a start looks at the
 * two-letter folders of media and not at what is in them, and a walk that was cut off is gone on with by the next.
 */
async function tightenBelow(path: string): Promise<number> {
  const found = await lstat(path).catch(() => null);
  if (!found || found.isSymbolicLink() || (found.mode & forOthers) === 0) return 0;
  let changed = 1;
  if (found.isDirectory())
    for (const name of await readdir(path)) changed += await tightenBelow(join(path, name));
  await chmod(path, ownersPart(found.mode));
  return changed;
}

const ownersPart = (mode: number): number => mode & 0o700;
