import { isRefusal, Refusal } from '#lib/refusal.ts';

const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL']);
const closed = [
  'EROFS',
  'EACCES',
  'EPERM',
  'ENOTDIR',
  'ENOENT',
  'EEXIST',
  'SQLITE_READONLY',
  'SQLITE_CANTOPEN',
];

/** Why the store cannot be opened or written, for people at a command line; null for what is no trouble of its file. */
export function storeTrouble(error: unknown, path: string): Refusal | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (full.has(code))
    return new Refusal('unavailable', `${path} 所在的磁盘已满，没有写完。请腾出空间，再做一次。`);
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY'))
    return new Refusal(
      'unavailable',
      `打不开数据库 ${path}，或写不进它的目录。请用运行服务器的系统用户执行，并检查目录不是只读的。`,
    );
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT'))
    return new Refusal(
      'unavailable',
      `${path} 不是数据库，或已损坏。请检查 DATA_DIR；确是它，请从备份恢复。`,
    );
  return null;
}

/** What went wrong with a disk as a refusal for people; what else it may be is said with SQLite's own words. */
export function inChinese(error: unknown, dir: string): Refusal {
  if (isRefusal(error)) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const said = error instanceof Error ? error.message : String(error);
  if (full.has(code)) return new Refusal('unavailable', `${dir} 所在的磁盘已满。（${said}）`);
  if (closed.some((one) => code.startsWith(one)))
    return new Refusal('unavailable', `目录 ${dir} 写不进去，请检查它是否存在、是否可写。（${said}）`);
  return new Refusal('unavailable', `没有做成：${said}`);
}
