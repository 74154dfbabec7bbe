import { type BigIntStats, statSync } from 'node:fs';
import { env } from '#lib/env.ts';
import { Refusal } from '#lib/refusal.ts';
import { databasePath } from './client.ts';

/**
 * False where DATA_DIR has no store yet. Throws a Refusal where one was there: its log without it is all that is left of
 * what was acknowledged last, and SQLite deletes it when it opens an empty database.
 */
export function isStoreThere(): boolean {
  if (bytesOf(databasePath()) > 0n) return true;
  const log = `${databasePath()}-wal`;
  if (bytesOf(log) === 0n) return false;
  throw new Refusal(
    'state',
    `数据库 ${databasePath()} 不见了或是空的，它的日志 ${log} 却还在。请把数据库放回原处；如已删除，请从备份恢复；要重新开始，请把日志也移走。`,
  );
}

/** For commands that need one: a wrong DATA_DIR must not look like an empty newsroom. */
export function demandStore(): void {
  if (isStoreThere()) return;
  throw new Refusal(
    'notFound',
    `${databasePath()} 不存在，这里没有数据库。请检查 DATA_DIR（现在是 ${env().DATA_DIR}）；要新建，请先用 npm start 启动一次。`,
  );
}

/** Refuses a file that is one of the open store's: to read and close it would drop SQLite's locks on it. */
export function demandForeignFile(path: string): void {
  const asked = statOf(path);
  if (asked === null) return;
  const own = ['', '-wal', '-shm'].map((end) => statOf(`${databasePath()}${end}`));
  if (own.some((one) => one?.ino === asked.ino && one.dev === asked.dev))
    throw new Refusal('invalid', `${path} 是今闻自己的数据库，不能读入。`);
}

const bytesOf = (path: string): bigint => statOf(path)?.size ?? 0n;

/** Null where there is none. */
function statOf(path: string): BigIntStats | null {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false }) ?? null;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EACCES')) throw error;
    throw new Refusal('forbidden', `没有权限进入 ${path} 所在的目录，请用运行服务器的系统用户执行。`);
  }
}
