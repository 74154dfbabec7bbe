import { existsSync, linkSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { now } from '#lib/clock.ts';
import { env } from '#lib/env.ts';
import { copyHashed, hashFile, syncToDisk } from '#lib/hashed-copy.ts';
import { shortId } from '#lib/ids.ts';
import { Refusal } from '#lib/refusal.ts';
import { demandRoom } from './backup.ts';
import {
  backupDir,
  listBackups,
  type Manifest,
  mediaPool,
  names,
  readManifest,
  readMediaList,
  stampOf,
} from './backup-folder.ts';
import { bytesAt } from './backup-media.ts';
import { databasePath } from '../client.ts';
import { actNumbered } from './copy-database.ts';
import { inChinese } from '../disk-trouble.ts';
import { decideRestore, finishRestore } from './finish-restore.ts';
import { tryLock } from '../lock.ts';
import { newestMigration } from '../migrate.ts';

/** `onStep` is for tests. */
type Asked = { folder: string; by: string; tell: (line: string) => void; onStep?: () => void };
/** `lost`: what was done since the backup, as far as the old store tells; `killed` are public again. */
export type RestoreDone = {
  folder: string;
  madeAt: string;
  files: number;
  aside: string;
  lost: Lost | null;
  missing: string[];
};
type Lost = { acts: number; killed: number[] };

/**
 * Puts a backup where the store is, which goes aside into a folder of its own. Copies and checks everything before it
 * touches anything; killed before that is done, the old store stands, and the new one afterwards.
 */
export function restore({ folder, ...asked }: Asked): RestoreDone {
  const data = env().DATA_DIR;
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 });
    const lock = tryLock(join(data, 'server.lock'));
    if (!lock)
      throw new Refusal('conflict', `服务器正在使用数据目录 ${data}。请先停下它（SIGTERM），再恢复备份。`);
    try {
      finishRestore();
      return replace({ folder: findBackup(folder), ...asked });
    } finally {
      lock.release();
    }
  } catch (error) {
    throw inChinese(error, data);
  }
}

function findBackup(name: string): string {
  if (name === 'latest') {
    const [newest] = listBackups();
    if (!newest) throw new Refusal('notFound', `${backupDir()} 里还没有备份。`);
    return newest.folder;
  }
  const found = [resolve(name), join(backupDir(), name)].find((one) => existsSync(join(one, names.manifest)));
  if (found === undefined) throw new Refusal('notFound', `${name} 不是备份：里面没有 ${names.manifest}。`);
  return found;
}

function replace({ folder, by, tell, onStep }: Asked): RestoreDone {
  const manifest = understood(folder);
  const data = env().DATA_DIR;
  const staged = `.restoring-${shortId(8)}`;
  try {
    stage(folder, join(data, staged), manifest, tell);
    const lost = foldOldStore(manifest.act);
    const aside = `before-restore-${stampOf(now()).replace('.', '_')}`;
    decideRestore({ staged, aside, backup: basename(folder), madeAt: manifest.madeAt, by });
    finishRestore(onStep);
    const files = manifest.files.length + manifest.media.files;
    const { missing } = manifest.media;
    return { folder, madeAt: manifest.madeAt, files, aside: join(data, aside), lost, missing };
  } catch (error) {
    if (!existsSync(join(data, 'restore.json'))) rmSync(join(data, staged), { recursive: true, force: true });
    throw error;
  }
}

const damaged = (what: string) =>
  new Refusal('invalid', `这份备份已损坏，没有恢复，现有的数据没有动：${what}。`);

function understood(folder: string): Manifest {
  let manifest: Manifest;
  try {
    manifest = readManifest(folder);
  } catch {
    throw damaged(`${names.manifest} 读不懂`);
  }
  if (manifest.migration > newestMigration())
    throw new Refusal('state', `这份备份由更新的版本（${manifest.version}）做成。请先升级，再恢复。`);
  return manifest;
}

/** Copies a backup beside the store that it is to replace. What differs from its manifest by a bit is refused. */
function stage(folder: string, staged: string, manifest: Manifest, tell: (line: string) => void): void {
  const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  demandRoom(dirname(staged), bytes + manifest.media.bytes);
  tell(`正在复制并核对 ${Math.ceil((bytes + manifest.media.bytes) / 1e6)} MB…`);
  mkdirSync(join(staged, 'media'), { recursive: true, mode: 0o700 });
  for (const { name, bytes, sha256 } of manifest.files) {
    if (!Object.values<string>(names).includes(name)) throw damaged(`不认识的文件 ${name}`);
    const from = join(folder, name);
    if (bytesAt(from) === null) throw damaged(`缺少 ${name}`);
    if (bytesAt(from) !== bytes) throw damaged(`${name} 的大小不对`);
    if (copyHashed(from, join(staged, name)).sha256 !== sha256) throw damaged(`${name} 的内容不对`);
  }
  if (!existsSync(join(staged, names.database))) throw damaged(`缺少 ${names.database}`);
  stageMedia(folder, staged);
  rmSync(join(staged, names.media));
  syncToDisk(staged);
}

function stageMedia(folder: string, staged: string): void {
  const [pool, inUse] = [mediaPool(folder), join(env().DATA_DIR, 'media')];
  const folders = new Set<string>();
  for (const [path, sha256] of mediaList(staged)) {
    const to = join(staged, 'media', path);
    mkdirSync(dirname(to), { recursive: true });
    folders.add(dirname(to)).add(dirname(dirname(to)));
    if (linked(join(inUse, path), to, sha256)) continue;
    const from = join(pool, path);
    if (bytesAt(from) === null) throw damaged(`缺少媒体文件 ${from}`);
    if (copyHashed(from, to).sha256 !== sha256) throw damaged(`媒体文件 ${from} 的内容不对`);
  }
  for (const one of [...folders, join(staged, 'media')]) syncToDisk(one);
}

function mediaList(staged: string): Map<string, string> {
  try {
    return readMediaList(staged);
  } catch {
    throw damaged(`${names.media} 读不懂`);
  }
}

/** Media are never changed in place, so the old and the new store may share one that is the same. */
function linked(from: string, to: string, sha256: string): boolean {
  try {
    if (!statSync(from).isFile() || hashFile(from).sha256 !== sha256) return false;
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}

const killed = z.array(z.object({ id: z.number() }));
const counted = z.object({ n: z.number() });

/**
 * Brings the old store into one file, which also shows whether anybody has it open, and reads what was done since the
 * backup. A store that is too damaged for that goes aside as it is.
 */
function foldOldStore(act: Manifest['act']): Lost | null {
  // An empty one is not opened: SQLite would delete the log beside it, which goes aside with it.
  if ((bytesAt(databasePath()) ?? 0) === 0) return null;
  let old: Database.Database | undefined;
  try {
    old = new Database(databasePath(), { timeout: 2000 });
    const lost = act.id === 0 || actNumbered(old, act.id)?.hash === act.hash ? lostSince(old, act.id) : null;
    old.pragma('journal_mode = DELETE');
    return lost;
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY'))
      throw new Refusal('conflict', '另一个命令正在使用数据库，请等它做完再恢复。');
    return null;
  } finally {
    old?.close();
  }
}

function lostSince(old: Database.Database, act: number): Lost {
  const acts = counted.parse(old.prepare('SELECT count(*) AS n FROM audit WHERE id > ?').get(act)).n;
  const rows = old
    .prepare(
      `SELECT DISTINCT articleId AS id FROM audit WHERE id > ? AND verb = 'kill' AND articleId IS NOT NULL`,
    )
    .all(act);
  return { acts, killed: killed.parse(rows).map(({ id }) => id) };
}
