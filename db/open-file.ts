import { realpathSync, statSync } from 'node:fs';
import { Refusal } from '#lib/refusal.ts';

/** `moved`: renamed, deleted or replaced; `logGone`: so is SQLite's -wal or -shm beside it; `damaged`: its content. */
export type Trouble = 'moved' | 'logGone' | 'damaged';

/** The files of one open connection. Nothing here opens one of them: closing it would drop SQLite's locks on it. */
export type OpenFile = {
  /** What is wrong now, by one look at the folder (three times stat, 10 µs) and what was seen before. */
  trouble: () => Trouble | null;
  /** Takes note of what a statement failed with, where it says that the content is damaged. */
  noteError: (error: unknown) => void;
  /** What a look through the whole content found. */
  noteDamage: (fault: string | null) => void;
  /** Why `trouble` says `damaged`, in SQLite's words. */
  damage: () => string | null;
  /**
   * Changes when anything was written to the database's file, by anybody. Null where no other process should open it:
   * SQLite deletes the log of an empty one, and begins another where it finds none.
   */
  stamp: () => string | null;
  /** Where -wal was: true if it was deleted and none has taken its place. */
  isLogMissing: () => boolean;
};

/** Not among them: SQLITE_CORRUPT_VTAB, which is about the search index, and that can be made anew. */
const unreadable = new Set([
  'SQLITE_CORRUPT',
  'SQLITE_CORRUPT_INDEX',
  'SQLITE_CORRUPT_SEQUENCE',
  'SQLITE_NOTADB',
  'SQLITE_IOERR_READ',
  'SQLITE_IOERR_SHORT_READ',
  'SQLITE_IOERR_CORRUPTFS',
  'SQLITE_IOERR_DATA',
]);

/** For the connection that has just opened `path` and read from it, so that all its files are there. */
export function watchOpenFile(path: string): OpenFile {
  const real = realpathSync(path);
  const [wal, shm] = [`${real}-wal`, `${real}-shm`];
  const opened = { file: placeOf(path), wal: placeOf(wal), shm: placeOf(shm) };
  let damage: string | null = null;
  let bytes = statOf(path)?.size ?? 0n;

  const trouble = (): Trouble | null => {
    const file = statOf(path);
    if (file === null || placeIn(file) !== opened.file) return 'moved';
    // SQLite makes it smaller only where somebody else runs VACUUM; whoever looks through it then finds it sound.
    if (file.size < bytes) damage = `the file shrank from ${bytes} to ${file.size} bytes`;
    bytes = file.size;
    if (placeOf(wal) !== opened.wal || placeOf(shm) !== opened.shm) return 'logGone';
    return damage === null ? null : 'damaged';
  };

  return {
    trouble,
    noteError: (error) => {
      if (error instanceof Error && 'code' in error && unreadable.has(String(error.code)))
        damage = error.message;
    },
    noteDamage: (fault) => {
      damage = fault;
    },
    damage: () => damage,
    stamp: () => {
      const found = trouble();
      const file = statOf(path);
      if (found === 'moved' || found === 'logGone' || file === null || file.size === 0n) return null;
      return `${file.mtimeNs} ${file.size}`;
    },
    isLogMissing: () => statOf(wal) === null,
  };
}

type Stat = { dev: bigint; ino: bigint; size: bigint; mtimeNs: bigint };

function statOf(path: string): Stat | null {
  try {
    return statSync(path, { bigint: true });
  } catch {
    return null;
  }
}

const placeIn = ({ dev, ino }: Stat): string => `${dev} ${ino}`;

function placeOf(path: string): string | null {
  const found = statOf(path);
  return found && placeIn(found);
}

/** For what nobody else can move: a database in memory. */
export const noFile: OpenFile = {
  trouble: () => null,
  noteError: () => {},
  noteDamage: () => {},
  damage: () => null,
  stamp: () => null,
  isLogMissing: () => false,
};

const said: Record<Trouble, string> = {
  moved: '数据库文件已被移走、删除或换成了别的文件',
  logGone: '数据库的日志文件（-wal、-shm）已被删除或换掉',
  damaged: '数据库文件已损坏',
};
const remedies: Record<Trouble, string> = {
  moved: '请管理员把它放回原处；如已删除，请从备份恢复',
  logGone: '请管理员正常重启服务器',
  damaged: '请管理员用 npm run news -- check 检查，或从备份恢复',
};

/** For people who watch the server. */
export const troubleSaid = (trouble: Trouble): string => `${said[trouble]}。${remedies[trouble]}。`;

/** Throws where what is written would not be there after a restart. */
export function demandInPlace(file: OpenFile): void {
  const trouble = file.trouble();
  if (trouble !== null)
    throw new Refusal('unavailable', `没有存上：${said[trouble]}。${remedies[trouble]}，再存一次。`);
}
