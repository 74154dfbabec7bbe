import { type ChildProcess, spawn } from 'node:child_process';
import { openSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const root = join(import.meta.dirname, '..');

/** A process that this run started, and nothing else: only these are ever measured or ended. */
export type Measured = {
  url: string;
  /** CPU time so far, of it and its children, in ms. */
  cpuMs: () => number;
  /** Resident now and at its most, in MB. */
  memoryMb: () => { now: number; peak: number };
  stop: () => Promise<void>;
};

type Start = {
  command: string;
  args: string[];
  /** Beside our own environment. */
  env?: Record<string, string>;
  url: string;
  /** An address that answers once it is up. */
  readyPath: string;
};

export async function startMeasured({ command, args, env = {}, url, readyPath }: Start): Promise<Measured> {
  const log = openSync(join(tmpdir(), `jinwen-bench-${new URL(url).port}.log`), 'a');
  const [file, rest] = withEnv(env, command, args);
  const child = spawn(file, rest, { cwd: root, stdio: ['ignore', log, log] });
  // Should this run fail, nothing that it started stays behind.
  process.once('exit', () => child.kill());
  const deadline = Date.now() + 180_000;
  while (!(await fetch(url + readyPath).catch(() => null))?.ok) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`${command} did not start`);
    await sleep(200);
  }
  const pids = () => [child.pid ?? 0, ...childrenOf(child.pid ?? 0)];
  return {
    url,
    cpuMs: () => pids().reduce((sum, pid) => sum + cpuOf(pid), 0),
    memoryMb: () => ({ now: sumOf(pids(), 'VmRSS'), peak: sumOf(pids(), 'VmHWM') }),
    stop: () => ended(child),
  };
}

/** The command as env(1) runs it: it adds the settings and gives way to the command, under the same process id. */
export const withEnv = (
  env: Record<string, string>,
  command: string,
  args: readonly string[],
): [file: string, args: string[]] => [
  'env',
  [...Object.entries(env).map(([name, value]) => `${name}=${value}`), command, ...args],
];

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((resolve) => {
    child.once('exit', resolve);
  });
  child.kill('SIGTERM');
  await gone;
}

function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((other) => statFields(other)[1] === String(pid));
}

/** The fields of /proc/<pid>/stat behind the name: state, parent, … */
function statFields(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
  } catch {
    return [];
  }
}

/** Ticks are hundredths of a second on every Linux that Node runs on. */
const cpuOf = (pid: number): number => {
  const fields = statFields(pid);
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 10;
};

const sumOf = (pids: readonly number[], name: string): number =>
  pids.reduce((sum, pid) => sum + statusMb(pid, name), 0);

function statusMb(pid: number, name: string): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
