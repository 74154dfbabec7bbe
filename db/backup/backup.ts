import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { now } from '#lib/clock.ts';
import { env } from '#lib/env.ts';
import { hashFile, syncFolderOf, syncToDisk } from '#lib/hashed-copy.ts';
import { shortId } from '#lib/ids.ts';
import { ownVersion } from '#lib/server/own-version.ts';
import { Refusal } from '#lib/refusal.ts';
import {
  type Backup,
  backupDir,
  listBackups,
  type Manifest,
  mediaPool,
  names,
  readMediaList,
  stampOf,
} from './backup-folder.ts';
import { keepMedia, mediaOf } from './backup-media.ts';
import { type LastAct, copyDatabase, databaseBytes, proveCopy } from './copy-database.ts';
import { inChinese } from '../disk-trouble.ts';
import { tryLock } from '../lock.ts';
import { pruneBackups } from './prune-backups.ts';
import { demandStore } from '../store-place.ts';

export type BackupDone = { folder: string; files: number; bytes: number; missing: string[]; dropped: number };

/** Left free for the newsroom: a backup must not be what fills its disk. */
const reserveBytes = 256 * 1024 * 1024;

/** When the newest backup was made; null before the first. */
export const newestBackupAt = (): number | null => listBackups()[0]?.at ?? null;

/**
 * Makes a backup: under a name of its own when all of it is on disk and proved, or not at all. Blocks its process, which
 * is another one than the server's. Refuses, in Chinese, what is for people to mend.
 */
export function backUp(tell: (line: string) => void): BackupDone {
  const dir = backupDir();
  let lock;
  try {
    demandStore();
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    demandOtherFolder(dir);
    lock = tryLock(join(dir, 'backup.lock'));
    if (!lock) throw new Refusal('conflict', '另一个备份正在进行，请等它做完。');
    return make(dir, tell);
  } catch (error) {
    throw inChinese(error, dir);
  } finally {
    lock?.release();
  }
}

/** The media of all backups are pruned: they must never be those of the newsroom. */
function demandOtherFolder(dir: string): void {
  const [ours, theirs] = [join(dir, 'media'), join(env().DATA_DIR, 'media')];
  const same = existsSync(ours) && existsSync(theirs) && realpathSync(ours) === realpathSync(theirs);
  if (same || realpathSync(dir) === realpathSync(env().DATA_DIR))
    throw new Refusal('invalid', 'BACKUP_DIR 不能就是 DATA_DIR，请另设一个目录。');
}

function make(dir: string, tell: (line: string) => void): BackupDone {
  let dropped = pruneBackups();
  const [earlier] = listBackups();
  const at = now();
  const draft = join(dir, `.making-${shortId(8)}`);
  const folder = join(dir, stampOf(at));
  mkdirSync(draft, { mode: 0o700 });
  try {
    demandRoom(dir, databaseBytes());
    tell(`正在复制数据库（${Math.ceil(databaseBytes() / 1e6)} MB）…`);
    const last = copyDatabase(join(draft, names.database));
    const made = complete(draft, { at, last, earlier, tell });
    renameSync(draft, folder);
    syncFolderOf(folder);
    dropped += pruneBackups();
    const bytes = made.files.reduce((sum, file) => sum + file.bytes, made.media.bytes);
    const files = made.files.length + made.media.files;
    return { folder, files, bytes, missing: made.media.missing, dropped };
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

type Making = { at: number; last: LastAct; earlier: Backup | undefined; tell: (line: string) => void };

/** Adds to a copied database what belongs to it, proves it, and writes down what it is. */
function complete(draft: string, { at, last, earlier, tell }: Making): Manifest {
  const copy = join(draft, names.database);
  chmodSync(copy, 0o600);
  const key = join(env().DATA_DIR, names.key);
  if (existsSync(key)) copyFileSync(key, join(draft, names.key));
  tell('正在检查副本…');
  const contents = proveCopy(copy, last);
  const media = addMedia(draft, earlier, tell);
  const present = Object.values(names).filter((name) => existsSync(join(draft, name)));
  const manifest: Manifest = {
    format: 1,
    version: ownVersion(),
    at,
    madeAt: new Date(at).toISOString(),
    ...contents,
    files: present.map((name) => ({ name, ...hashFile(join(draft, name)) })),
    media,
  };
  writeFileSync(join(draft, names.manifest), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  for (const name of [...present, names.manifest, '.']) syncToDisk(join(draft, name));
  return manifest;
}

function addMedia(draft: string, earlier: Backup | undefined, tell: Making['tell']): Manifest['media'] {
  const [inUse, pool] = [join(env().DATA_DIR, 'media'), mediaPool(draft)];
  mkdirSync(pool, { recursive: true, mode: 0o700 });
  const { wanted, lackingBytes } = mediaOf(join(draft, names.database), inUse, pool);
  demandRoom(pool, lackingBytes);
  if (lackingBytes > 0) tell(`正在复制新的媒体文件（${Math.ceil(lackingBytes / 1e6)} MB）…`);
  const { kept, bytes, missing } = keepMedia(wanted, { inUse, pool, known: hashesOf(earlier) });
  const list = [...kept].map(([path, sha256]) => `${sha256}  ${path}\n`).join('');
  writeFileSync(join(draft, names.media), list, { mode: 0o600 });
  return { files: kept.size, bytes, missing };
}

function hashesOf(backup: Backup | undefined): ReadonlyMap<string, string> {
  try {
    return backup ? readMediaList(backup.folder) : new Map();
  } catch {
    return new Map();
  }
}

export function demandRoom(dir: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(dir);
  const free = bavail * bsize;
  if (free - bytes >= reserveBytes) return;
  const [need, have] = [bytes + reserveBytes, free].map((one) => Math.ceil(one / 1e6));
  throw new Refusal('unavailable', `${dir} 所在的磁盘空间不足：需要 ${need} MB，只剩 ${have} MB。`);
}
