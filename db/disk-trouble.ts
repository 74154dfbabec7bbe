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
