import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { environmentOfChild } from '#lib/env.ts';
import { log } from '#lib/server/log.ts';
import { db } from './client.ts';
import { type LastAct, actNumbered, lastAct } from './backup/copy-database.ts';
import { type LookedThrough, lookedThrough } from './look-through.ts';
import type { Trouble } from './open-file.ts';

const glanceEveryMs = 1000;
/** After it was looked through, so many times what that took of a processor: a twentieth of one at most. */
const restTimes = 20;

const restAfterFailureMs = 60_000;

const program = join(import.meta.dirname, '../bin/look-through-store.ts');

/**
 * Looks after the open store, for the health check and for writes: where its files are, every second; and, whenever
 * anybody wrote to the database's file (we do at each checkpoint), whether what lies on the disk is sound and still ours.
 */
export function watchStore(): { stop: () => void } {
  let seen = db().$file.stamp();
  let told: Trouble | null = null;
  let rested = 0;
  let child: ChildProcess | null = null;
  let stopped = false;

  const look = async (thorough: boolean) => {
    const before = lastAct(db().$client);
    child = spawn(process.execPath, [program, thorough ? 'all' : 'tables'], {
      env: environmentOfChild(),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise((resolve, reject) => child?.once('error', reject).once('close', resolve));
    const [said] = await Promise.all([child.stdout ? text(child.stdout) : '', ended]);
    child = null;
    if (stopped) return;
    const found = lookedThrough.parse(JSON.parse(said));
    rested = performance.now() + found.cpuMs * restTimes;
    const file = db().$file;
    // What was moved meanwhile was another file than ours.
    if (file.stamp() === null) return;
    const fault = found.fault ?? otherThan(found, before);
    // A statement may have met what this did not look at.
    if (fault !== null || thorough || file.damage() === null) file.noteDamage(fault);
  };

  const glance = () => {
    const file = db().$file;
    const trouble = file.trouble();
    if (trouble !== told) tell(trouble);
    if (trouble === 'logGone' && told !== 'logGone' && file.isLogMissing()) bringHome();
    told = trouble;
    const stamp = file.stamp();
    if (child || stamp === null || performance.now() < rested) return;
    if (stamp === seen && trouble === null) return;
    seen = stamp;
    look(trouble !== null).catch((error: unknown) => {
      // To be tried again.
      seen = null;
      child = null;
      rested = performance.now() + restAfterFailureMs;
      log().error({ err: error }, 'the store could not be looked through');
    });
  };

  const timer = setInterval(glance, glanceEveryMs).unref();
  return {
    stop: () => {
      stopped = true;
      clearInterval(timer);
      child?.kill('SIGKILL');
    },
  };
}

/** Acts are only ever added, so what lies on the disk has the last one from before, and none that we don't know. */
function otherThan({ act }: LookedThrough, before: LastAct): string | null {
  if (act === null || act.id < before.id) return 'the file lacks acts that were recorded';
  if (act.id > 0 && actNumbered(db().$client, act.id)?.hash !== act.hash)
    return 'the file holds another history than ours';
  return null;
}

function tell(trouble: Trouble | null): void {
  if (trouble === null) log().info('the store is in its place and sound again');
  else log().error({ trouble, reason: db().$file.damage() }, 'the store takes no writes');
}

/** The log is deleted and no other has come: what stands in it goes into the database now, not with a stop in order only. */
function bringHome(): void {
  try {
    db().$client.pragma('wal_checkpoint(PASSIVE)');
    log().warn('the deleted log was written into the database');
  } catch (error) {
    log().error({ err: error }, 'the deleted log could not be written into the database');
  }
}
