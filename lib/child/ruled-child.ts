import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { Socket } from 'node:net';
import { bareEnvironment } from '../env.ts';
import { shared } from '../shared.ts';

export type ChildRules = {
  /** What it runs: a file of ours that calls `serveTasks`. */
  entry: string;
  /** V8's own heap. */
  heapMegabytes: number;
  /** All that it may hold of the machine's memory, what libraries in C take included. */
  mostBytes: number;
};

/** Why nothing was answered: over memory, over time, ended by itself, never begun, ended by us, too many in line. */
export type LossCause = 'memory' | 'time' | 'died' | 'start' | 'stopped' | 'crowd';

/** A child ended before it answered. `code` is `unavailable` where the task is not to blame and may be tried again. */
export class ChildLost extends Error {
  override name = 'ChildLost';
  readonly why: LossCause;
  readonly code: 'lost' | 'unavailable';

  constructor(why: LossCause, detail = '') {
    super(`child ended: ${why}${detail === '' ? '' : ` (${detail})`}`);
    this.why = why;
    this.code = why === 'memory' || why === 'time' || why === 'died' ? 'lost' : 'unavailable';
  }
}

/** True also for one made by the other copy of this module. */
export const isChildLost = (error: unknown): error is ChildLost =>
  error instanceof Error && error.name === 'ChildLost' && 'why' in error;

const megabyte = 1024 * 1024;
const lookEveryMs = 25;
/** Node's own reservations count as data for the kernel, though few of their pages are ever touched. */
const reservedBytes = 700 * megabyte;
/** Where the machine is busy a task waits more than it works; one that only waits hangs. */
const waitsPerWork = 6;
/** Of the kernel's clock, on every architecture (USER_HZ). */
const ticksPerSecond = 100;

type Answer = { ok: true; value: unknown } | { ok: false; error: ThrownThere };
/** What was thrown in the child, as it crosses. */
export type ThrownThere = { name: string; message: string; code?: string; field?: string };

/** One process that does one task at a time and never holds up the end of ours. */
export class RuledChild {
  readonly #rules: ChildRules;
  readonly #process: ChildProcess;
  readonly #begun: Promise<void>;
  #answer: ((answer: Answer) => void) | null = null;
  #lose: (error: ChildLost) => void = () => {};
  #blamed: LossCause | null = null;
  #lastWords = '';
  ended = false;

  constructor(rules: ChildRules) {
    this.#rules = rules;
    const [command, ...args] = commandLine(rules);
    this.#process = spawn(command, args, {
      env: bareEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      serialization: 'advanced',
    });
    const started = Promise.withResolvers<void>();
    const onMessage = (message: unknown) => {
      if (message === 'ready') started.resolve();
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- sent by serveTasks; its value is parsed by who asked
      else this.#answer?.(message as Answer);
    };
    const onEnd = (detail: string) => {
      if (this.ended) return;
      this.ended = true;
      living().delete(this);
      const said = `${detail} ${this.#lastWords}`.trim();
      started.reject(new ChildLost(this.#blamed ?? 'start', said));
      this.#lose(new ChildLost(this.#blamed ?? 'died', said));
    };
    this.#process.on('message', onMessage);
    this.#process.on('error', (error) => onEnd(error.message));
    this.#process.once('exit', (code, signal) => onEnd(String(signal ?? code)));
    this.#process.stderr?.on('data', (chunk: Buffer) => {
      this.#lastWords = (this.#lastWords + chunk.toString('latin1')).slice(-500);
    });
    this.#begun = started.promise;
    this.#begun.catch(() => {});
    living().add(this);
    this.#hold(false);
  }

  /**
   * Does a task. `cpuSeconds`: of the processor, so that a busy machine fails nobody. Throws ChildLost, or what was
   * thrown there: an error of the same name, message, code and field.
   */
  async run(task: unknown, cpuSeconds: number): Promise<unknown> {
    this.#hold(true);
    const watch = new AbortController();
    try {
      await this.#begun;
      const before = await usageOf(this.#process.pid);
      const answered = new Promise<Answer>((resolve, reject) => {
        this.#answer = resolve;
        this.#lose = reject;
        if (this.ended) reject(new ChildLost(this.#blamed ?? 'died'));
        else this.#process.send({ task });
      });
      void this.#watch({ cpuSeconds, before, stop: watch.signal });
      const answer = await answered;
      if (answer.ok) return answer.value;
      const { message, ...rest } = answer.error;
      throw Object.assign(new Error(message), rest);
    } finally {
      watch.abort();
      this.#answer = null;
      this.#lose = () => {};
      this.#hold(false);
    }
  }

  end(why: LossCause = 'stopped'): void {
    this.#blamed ??= why;
    this.#process.kill('SIGKILL');
  }

  async #watch({ cpuSeconds, before, stop }: Watch): Promise<void> {
    const began = performance.now();
    const usedBefore = before?.cpuSeconds ?? 0;
    for (let usage = before; !stop.aborted && !this.ended; usage = await usageOf(this.#process.pid)) {
      const waited = (performance.now() - began) / 1000;
      if (usage && usage.bytes > this.#rules.mostBytes) this.end('memory');
      else if (usage && usage.cpuSeconds - usedBefore > cpuSeconds) this.end('time');
      else if (waited > cpuSeconds * waitsPerWork) this.end('time');
      await new Promise((done) => setTimeout(done, lookEveryMs));
    }
  }

  /** True where it took much of what it may have and gives it back best by ending. */
  async isSpent(): Promise<boolean> {
    const usage = await usageOf(this.#process.pid);
    return usage !== null && usage.bytes > this.#rules.mostBytes / 2;
  }

  /** A child at work keeps our process alive, an idle one does not. */
  #hold(busy: boolean): void {
    const { channel, stderr } = this.#process;
    const handles = [this.#process, channel, stderr instanceof Socket ? stderr : null];
    for (const handle of handles) {
      if (busy) handle?.ref();
      else handle?.unref();
    }
  }
}

const living = () => shared('ruled-children', () => new Set<RuledChild>());

/** Ends all of them now: with the server, and where tests end. What they did is to be tried again. */
export function endChildren(): void {
  for (const child of living()) child.end();
}

/** Under a limit of the kernel's where there is one, should ours look too late. */
function commandLine({ entry, heapMegabytes, mostBytes }: ChildRules): [string, ...string[]] {
  const own = [process.execPath, `--max-old-space-size=${heapMegabytes}`, '--max-semi-space-size=4', entry];
  if (process.platform !== 'linux') return [own[0] ?? '', ...own.slice(1), String(mostBytes)];
  const kilobytes = Math.ceil((mostBytes + reservedBytes) / 1024);
  const limited = `ulimit -d ${kilobytes} 2>/dev/null; ulimit -c 0 2>/dev/null; exec "$@"`;
  return ['/bin/sh', '-c', limited, 'sh', ...own, String(mostBytes)];
}

type Usage = { bytes: number; cpuSeconds: number };
type Watch = { cpuSeconds: number; before: Usage | null; stop: AbortSignal };

/** Null where the system has no /proc: the child then watches itself alone (serve-tasks.ts). */
async function usageOf(pid: number | undefined): Promise<Usage | null> {
  try {
    const [status, stat] = await Promise.all([
      readFile(`/proc/${pid}/status`, 'latin1'),
      readFile(`/proc/${pid}/stat`, 'latin1'),
    ]);
    const kilobytes = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0);
    // The name in brackets may hold anything; user and system time are the 12th and 13th fields after it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = Number(fields[11]) + Number(fields[12]);
    return { bytes: kilobytes * 1024, cpuSeconds: ticks / ticksPerSecond };
  } catch {
    return null;
  }
}
