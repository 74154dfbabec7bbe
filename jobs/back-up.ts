import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { newestBackupAt } from '#db/backup/backup.ts';
import { backupState } from '#lib/backup-state.ts';
import { now } from '#lib/clock.ts';
import { env, environmentOfChild } from '#lib/env.ts';
import { log } from '#lib/server/log.ts';
import { shared } from '#lib/shared.ts';

const minute = 60_000;
/** A start has other things to do, and a server that starts over and over makes no backups. */
const restAfterStartMs = 2 * minute;
/** After a failure: a copy of a large store is no small work either. */
const restAfterFailureMs = 10 * minute;

const command = join(import.meta.dirname, '../bin/news.ts');
const said = z.object({ folder: z.string(), bytes: z.number(), missing: z.number(), ms: z.number() });

type UnderWay = { child: ChildProcess | null; lastTry: number };
const underWay = () => shared<UnderWay>('back-up', () => ({ child: null, lastTry: -Infinity }));

/**
 * Begins a backup where one is due, and does not wait for it: the command that people use makes it, in a process of its
 * own with less of a right to the processors, so that neither readers nor other jobs are held up.
 */
export function backUpWhenDue(): Promise<void> {
  const { BACKUP_EVERY_MINUTES } = env();
  const steady = performance.now();
  const rested = steady > restAfterStartMs && steady - underWay().lastTry > restAfterFailureMs;
  if (BACKUP_EVERY_MINUTES === 0 || underWay().child || !rested) return Promise.resolve();
  if (isDue(newestBackupAt(), now(), BACKUP_EVERY_MINUTES * minute)) void backUpNow();
  return Promise.resolve();
}

/** Apart, not after: a backup from before the clock was set back is no reason to wait until it comes round again. */
export const isDue = (newest: number | null, at: number, everyMs: number): boolean =>
  newest === null || Math.abs(at - newest) >= everyMs;

/** Never throws: how it went stands in the log and in the health check. */
export async function backUpNow(): Promise<void> {
  underWay().lastTry = performance.now();
  try {
    const child = spawn(process.execPath, [command, 'backup'], {
      env: environmentOfChild(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    underWay().child = child;
    const ended = new Promise<number | null>((resolve, reject) => {
      child.once('error', reject).once('close', resolve);
    });
    const [code, out, errors] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
    if (child.killed) return;
    if (code !== 0) throw new Error(errors.trim().split('\n').at(-1) || `backup ended with ${code}`);
    succeeded(said.parse(JSON.parse(out)));
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    Object.assign(backupState(), { failure, failedAt: now() });
    log().error({ failure }, 'backup failed');
  } finally {
    underWay().child = null;
  }
}

function succeeded(done: z.infer<typeof said>): void {
  Object.assign(backupState(), { failure: null, failedAt: null, missing: done.missing });
  if (done.missing > 0) log().warn(done, 'backed up without media that are gone');
  else log().info(done, 'backed up');
}

/** With the server: half a backup bears no backup's name, and the next one clears it away. */
export function stopBackingUp(): void {
  underWay().child?.kill('SIGKILL');
}
