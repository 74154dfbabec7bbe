import { constants, setPriority, userInfo } from 'node:os';
import { backUp } from '#db/backup/backup.ts';
import { restore } from '#db/backup/restore-store.ts';
import { demandNoArguments, wrongUse } from './read-arguments.ts';

const print = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`);
const tell = (line: string) => void process.stderr.write(`${line}\n`);

/** `backup`: copies the store and its media to BACKUP_DIR, beside a running server or without one. */
export const backupCommand = {
  usage: 'backup',
  store: false as const,
  run(args: string[]) {
    demandNoArguments(args, 'backup');
    const started = performance.now();
    // A server beside us, and its readers, come first.
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
    const done = backUp(tell);
    const { missing } = done;
    if (missing.length > 0) tell(`有 ${missing.length} 个媒体文件已经不在，没有备份：${missing[0]} 等。`);
    print({ ...done, missing: missing.length, ms: Math.round(performance.now() - started) });
    return Promise.resolve({ stale: [] });
  },
};

/** `restore FOLDER|latest`: puts a backup where the store is, and that aside. Not beside a running server. */
export const restoreCommand = {
  usage: 'restore FOLDER|latest',
  store: false as const,
  run(args: string[]) {
    const [folder, ...rest] = args;
    if (folder === undefined || rest.length > 0) throw wrongUse('restore 备份目录|latest');
    const started = performance.now();
    const { missing, ...done } = restore({ folder, by: userInfo().username, tell });
    const { lost } = done;
    if (lost && lost.acts > 0) tell(`备份之后的 ${lost.acts} 次操作不在恢复的数据里。`);
    if (lost && lost.killed.length > 0)
      tell(`备份之后撤下的稿件又会公开，请尽快重新撤下：${lost.killed.join('、')}。`);
    if (missing.length > 0) tell(`做备份时已有 ${missing.length} 个媒体文件不在：${missing[0]} 等。`);
    tell(`原来的数据在 ${done.aside}，确认无误后可以删除。现在可以启动服务器。`);
    print({ ...done, missing: missing.length, ms: Math.round(performance.now() - started) });
    return Promise.resolve({ stale: [] });
  },
};
