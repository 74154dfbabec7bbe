import { freePort } from '#lib/server/free-port.ts';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { openDatabase, useDatabase } from '#db/client.ts';
import { startArgs } from '#lib/server/start-args.ts';
import { admin } from './data-dir.ts';

const root = resolve(import.meta.dirname, '../..');
const made = z.object({ username: z.string(), password: z.string() });

/** A server of a test's own, with an empty store, that may be killed and started again. */
export class OwnServer {
  #port: number;
  /** Settings besides, or in place of, those that all have. */
  readonly #more: Record<string, string>;
  readonly #dir = mkdtempSync(join(tmpdir(), 'jinwen-own-'));
  #process: ChildProcess | null = null;

  private constructor(port: number, more: Record<string, string>) {
    this.#port = port;
    this.#more = more;
  }

  static async make(more: Record<string, string> = {}): Promise<OwnServer> {
    const server = new OwnServer(freePort(), more);
    await server.start();
    return server;
  }

  get url(): string {
    return `http://localhost:${this.#port}`;
  }

  async start(): Promise<void> {
    const env = {
      ...this.#env(),
      PORT: String(this.#port),
      HOST: '127.0.0.1',
      ADMIN_PASSWORD: admin.password,
      ...this.#more,
    };
    this.#process = spawn(process.execPath, startArgs(), { cwd: root, env, stdio: 'inherit' });
    for (let tries = 0; tries < 1500; tries += 1) {
      if (this.#more['PORT'] === '0') this.#port = this.#givenPort();
      const health = await fetch(`${this.url}/internal/health`).catch(() => null);
      if (health?.ok) return;
      await sleep(200);
    }
    throw new Error('the server did not start');
  }

  /** The port that the system gave, once the server knows it. */
  #givenPort(): number {
    const file = join(this.#dir, 'server.json');
    if (!existsSync(file)) return this.#port;
    const { address } = z.object({ address: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8')));
    return Number(new URL(address).port);
  }

  /** As a power cut does it. */
  async kill(signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> {
    const running = this.#process;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const ended = new Promise((done) => running.once('exit', done));
    running.kill(signal);
    await ended;
    this.#process = null;
  }

  async remove(): Promise<void> {
    await this.kill('SIGTERM');
    rmSync(this.#dir, { recursive: true, force: true });
  }

  /** A person who can sign in at once. Answers with the password. */
  addStaff(name: string, username: string, role: string): string {
    const said = execFileSync(
      process.execPath,
      ['bin/news.ts', 'staff', 'add', name, '--username', username, '--role', role],
      { cwd: root, env: this.#env(), encoding: 'utf8' },
    );
    this.store('UPDATE staff SET mustChangePassword = 0');
    return made.parse(JSON.parse(said.trim())).password;
  }

  /** Runs a statement on the server's store, or reads rows from it. */
  store(statement: string): unknown[] {
    const db = openDatabase(join(this.#dir, 'jinwen.db'), 5000);
    const prepared = db.$client.prepare(statement);
    const rows = prepared.reader ? prepared.all() : [prepared.run()];
    db.$client.close();
    return rows;
  }

  /** Runs the newsroom's own functions on the server's store, beside it. */
  async within<T>(run: () => Promise<T>): Promise<T> {
    const connection = openDatabase(join(this.#dir, 'jinwen.db'), 5000);
    useDatabase(connection);
    try {
      return await run();
    } finally {
      useDatabase(undefined);
      connection.$client.close();
    }
  }

  #env() {
    return {
      ...process.env,
      DATA_DIR: this.#dir,
      BACKUP_EVERY_MINUTES: '0',
      DEMO: '0',
      SITE_URL: this.url,
      NODE_ENV: 'production' as const,
      LOG_LEVEL: 'error',
    };
  }
}
