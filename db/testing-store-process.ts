import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';

const root = join(import.meta.dirname, '..');

/** Opens the store as a start does, and then does what it is told: writes, or tells what it knows of the store. */
const program = `
import { openStore } from './server.ts';
import { backUp } from './db/backup/backup.ts';
import { databasePath, write } from './db/client.ts';
import { tryLock } from './db/lock.ts';
import { lookThrough } from './db/look-through.ts';
import { enqueue } from './db/queue.ts';
import { restore } from './db/backup/restore-store.ts';
import { tightenStore } from './db/tighten-store.ts';
const verbs = {
  write: (payload) => write((tx) => enqueue(tx, { job: 'count', payload })).then(() => 'written', (error) => error.message),
  backUp: () => backUp(() => {}),
  lookThrough: () => lookThrough(databasePath(), { thorough: true }),
  tighten: () => tightenStore(),
  lockAgain: () => tryLock(process.env.DATA_DIR + '/server.lock'),
  restore: () => { try { restore({ folder: 'latest', by: 'test', tell: () => {} }); } catch {} },
};
try {
  openStore();
  process.send({ opened: true });
} catch (error) {
  process.send({ opened: false, why: error.message });
}
process.on('message', async ({ verb, given }) => {
  const answer = await verbs[verb](given);
  process.send({ answer: typeof answer === 'string' ? answer : 'done' });
});
`;

const opened = z.object({ opened: z.boolean(), why: z.string().optional() });
const answered = z.object({ answer: z.unknown() });

/** For tests: a process of its own that has the store of `dataDir` open as the server does. `why`: it would not start. */
export class StoreProcess {
  readonly why: string | null;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, why: string | null) {
    this.#child = child;
    this.why = why;
  }

  static async start(dataDir: string): Promise<StoreProcess> {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- NODE_ENV is among them
    const env = { ...process.env, DATA_DIR: dataDir, LOG_LEVEL: 'silent' } as NodeJS.ProcessEnv;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      cwd: root,
      env,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const [said]: unknown[] = await once(child, 'message');
    return new StoreProcess(child, opened.parse(said).why ?? null);
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** 'written' where it was acknowledged, else what the refusal says. */
  async write(payload: unknown): Promise<unknown> {
    return this.ask('write', payload);
  }

  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await ended;
  }

  /** Does one of `verbs` above; 'done' where it answers with nothing to compare. */
  async ask(verb: string, given: unknown = null): Promise<unknown> {
    const answer = once(this.#child, 'message');
    this.#child.send({ verb, given });
    const [said]: unknown[] = await answer;
    return answered.parse(said).answer;
  }
}
