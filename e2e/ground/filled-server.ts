import { freePort } from '#lib/server/free-port.ts';
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { startArgs } from '#lib/server/start-args.ts';

const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);

export type FilledServer = {
  url: string;
  dataDir: string;
  /** SIGTERM and its end; or SIGKILL. */
  stop: (signal?: NodeJS.Signals) => Promise<void>;
  start: () => Promise<void>;
  /** A command of `npm run news`, in a process of its own. */
  news: (...args: string[]) => Promise<string>;
  pid: () => number;
};

/** A production server with a store of its own, for tests that stop, kill or break it. */
export async function filledServer(stories: number): Promise<FilledServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'jinwen-own-'));
  const port = freePort();
  const url = `http://127.0.0.1:${port}`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    BACKUP_EVERY_MINUTES: '0',
    DEMO: '0',
    ADMIN_PASSWORD: 'a long password for tests',
    NODE_ENV: 'production',
    LOG_LEVEL: 'fatal',
  };
  let child: ChildProcess | undefined;

  const start = async () => {
    const started = spawn(process.execPath, startArgs(), { cwd: root, env, stdio: 'ignore' });
    child = started;
    const deadline = Date.now() + 5 * 60_000;
    for (;;) {
      const answer = await fetch(`${url}/internal/health`).catch(() => null);
      if (answer?.ok) return;
      if (Date.now() > deadline || started.exitCode !== null) throw new Error('the server did not start');
      await sleep(100);
    }
  };
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    const running = child;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const ended = new Promise((resolve) => {
      running.once('exit', resolve);
    });
    running.kill(signal);
    await ended;
  };
  const news = async (...args: string[]) =>
    (await run(process.execPath, ['bin/news.ts', ...args], { cwd: root, env })).stdout;

  await news('fill', String(stories));
  await start();
  return { url, dataDir, start, stop, news, pid: () => child?.pid ?? 0 };
}
