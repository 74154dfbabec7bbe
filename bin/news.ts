import { databasePath, type Db, openDatabase, useDatabase } from '#db/client.ts';
import { finishRestore, readRestoring } from '#db/backup/finish-restore.ts';
import { storeTrouble } from '#db/disk-trouble.ts';
import { tryLock } from '#db/lock.ts';
import { isMigrated, migrateDatabase } from '#db/migrate.ts';
import { demandStore, isStoreThere } from '#db/store-place.ts';
import { newestErrand } from '#db/queue.ts';
import { env } from '#lib/env.ts';
import { keepPrivate } from '#lib/server/private-files.ts';
import { isRefusal, Refusal } from '#lib/refusal.ts';
import { ensureLists } from './ensure-lists.ts';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { followRestore } from './follow-restore.ts';
import { verbCommandNames } from './news/verb-names.ts';
import { tellOfChanges } from './tell-of-changes.ts';

/**
 * What a command changes for readers it queues; a running server is told of it from there. `store` false: it opens the
 * database itself, or must find it closed. `makesStore`: it brings copy, and may be the first to do so; all others refuse
 * where there is no store, for then DATA_DIR is most likely wrong.
 */
type Command = {
  usage: string;
  run: (args: string[]) => Promise<unknown>;
  store?: false;
  makesStore?: true;
};

/** Another process's lock is waited for here: nobody reads through the command line. */
const patienceMs = 5000;

const commands: Record<string, (args: readonly string[]) => Promise<Command>> = {
  import: async () => {
    const { importCommand } = await import('./news/import.ts');
    return {
      usage:
        'import FILE|FOLDER… [--publish [--with-related]] [--media DIR] [--keep-punctuation] [--by NAME]',
      run: importCommand,
      makesStore: true,
    };
  },
  read: async () => (await import('./news/read.ts')).readCommand,
  show: async () => (await import('./news/show.ts')).showCommand,
  places: async () => (await import('./news/places.ts')).placesCommand,
  adopt: async () => (await import('./news/adopt.ts')).adoptCommand,
  ...Object.fromEntries(
    verbCommandNames.map((name) => [name, async () => (await import('./news/verbs.ts')).verbCommand(name)]),
  ),
  live: async () => (await import('./news/live.ts')).liveCommand,
  slot: async () => (await import('./news/slot.ts')).slotCommand,
  staff: async () => {
    const { staffCommand } = await import('./news/staff.ts');
    return {
      usage:
        'staff add NAME --username U [--role ROLE] [--channel PATH]… | list | reset-password U | stop U …',
      run: staffCommand,
    };
  },
  fill: async () => (await import('./news/fill.ts')).fillCommand,
  reindex: async () => (await import('./news/reindex.ts')).reindexCommand,
  'rebuild-lists': async () => (await import('./news/rebuild-lists.ts')).rebuildListsCommand,
  backup: async () => (await import('./news/backup.ts')).backupCommand,
  // A backup, or a story that was withdrawn.
  restore: async (args) =>
    namesBackup(args)
      ? (await import('./news/backup.ts')).restoreCommand
      : (await import('./news/verbs.ts')).verbCommand('restore'),
  check: async () => (await import('./news/check.ts')).checkCommand,
};

/** `latest` or a folder; without any word, too: its own usage says what is missing. */
const namesBackup = ([first]: readonly string[]): boolean =>
  first === undefined || first === 'latest' || first.includes('/') || existsSync(first);

function explain(error: unknown): string {
  if (isRefusal(error)) return error.message;
  const trouble = storeTrouble(error, databasePath());
  if (trouble !== null) return trouble.message;
  return error instanceof Error ? error.message : String(error);
}

/** One that was cut off is finished first; beside one that is under way nothing may be opened. */
function demandNoRestore(): void {
  if (readRestoring() === null) return;
  const lock = tryLock(join(env().DATA_DIR, 'server.lock'));
  if (!lock) throw new Refusal('conflict', '正在恢复备份，或恢复后的服务器正在启动。请稍候再试。');
  try {
    finishRestore();
  } finally {
    lock.release();
  }
}

function makePlace(): void {
  process.stderr.write(`${env().DATA_DIR} 里还没有数据库，现在新建一个。如果不该是这里，请检查 DATA_DIR。\n`);
  try {
    mkdirSync(env().DATA_DIR, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new Refusal('state', `建不了 ${env().DATA_DIR}，请检查 DATA_DIR。（${explain(error)}）`);
  }
}

/** Under a running server, an older one then, nothing changes its shape: it would go on writing what it knows. */
function migrateAlone(database: Db): void {
  if (isMigrated(database)) return;
  const lock = tryLock(join(env().DATA_DIR, 'server.lock'));
  if (!lock)
    throw new Refusal(
      'conflict',
      '程序已经更新，正在运行的服务器还是旧版本（或正在启动），数据库没有升级。请重启服务器，再用这个命令。',
    );
  try {
    migrateDatabase(database);
  } finally {
    lock.release();
  }
}

async function main([name = '', ...args]: string[]): Promise<number> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    process.stderr.write(`用法：npm run news -- 命令 …\n命令：${Object.keys(commands).join('、')}\n`);
    return 2;
  }
  const command = await load(args);
  keepPrivate();
  demandNoRestore();
  if (command.store === false) {
    await command.run(args);
    return Number(process.exitCode ?? 0);
  }
  if (!command.makesStore) demandStore();
  else if (!isStoreThere()) makePlace();
  const database = openDatabase(databasePath(), patienceMs);
  useDatabase(database);
  migrateAlone(database);
  const since = newestErrand();
  let told = true;
  try {
    await followRestore();
    await ensureLists();
    await command.run(args);
  } finally {
    // Also of what was done before the command failed.
    told = await tellOfChanges(since).finally(() => database.$client.close());
  }
  return told ? Number(process.exitCode ?? 0) : 1;
}

// Of «news … | head» the reader leaves early: what was begun is finished all the same.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  return 1;
});
