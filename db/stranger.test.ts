import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { openDatabase } from './client.ts';
import { migrateDatabase } from './migrate.ts';
import { strangers } from './testing-stranger.ts';
import { StoreProcess } from './testing-store-process.ts';

const run = promisify(execFile);
const count = "SELECT count(*) FROM queue WHERE job = 'count'";
const found = strangers();
let dir = '';
let store = '';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'jinwen-stranger-'));
  store = join(dir, 'jinwen.db');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

async function started(): Promise<StoreProcess> {
  const server = await StoreProcess.start(dir);
  onTestFinished(() => server.kill());
  expect(server.why).toBeNull();
  return server;
}

/** A store as the version before the newest migration left it. */
function storeOfEarlier(): void {
  const folder = mkdtempSync(join(tmpdir(), 'jinwen-earlier-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(import.meta.dirname, 'migrations'), folder, { recursive: true });
  const journal = join(folder, 'meta/_journal.json');
  const { entries, ...head } = z
    .looseObject({ entries: z.array(z.unknown()) })
    .parse(JSON.parse(readFileSync(journal, 'utf8')));
  writeFileSync(journal, JSON.stringify({ ...head, entries: entries.slice(0, -1) }));
  const earlier = openDatabase(store);
  migrateDatabase(earlier, folder);
  earlier.$client.close();
}

async function writeTwenty(server: StoreProcess): Promise<void> {
  for (let n = 1; n <= 20; n += 1) expect(await server.write(n)).toBe('written');
}

function held(path: string): number {
  const copy = new Database(path, { readonly: true });
  try {
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    return Number(copy.prepare(count).pluck().get());
  } finally {
    copy.close();
  }
}

test('an older SQLite is at hand: without one the tests below show nothing', () => {
  if (found.length === 0 && process.env['CI'] !== 'true')
    console.warn('neither sqlite3 nor python3 is installed: no stranger opens the store');
  else expect(found.length).toBeGreaterThan(0);
});

const starts: [string, () => void][] = [
  ['a first start', () => {}],
  ['a start that migrates', storeOfEarlier],
];

describe.each(found)('$name, which opens the store to read,', (stranger) => {
  test.each(starts)(
    'beside %s: of twenty acknowledged writes none is lost to kill -9, and a backup has them',
    async (_, arrange) => {
      arrange();
      const server = await started();
      const wal = statSync(`${store}-wal`).ino;
      stranger.read(store, count);
      await writeTwenty(server);
      expect(stranger.read(store, count)).toBe(20);
      expect(statSync(`${store}-wal`).ino).toBe(wal);
      const { stdout } = await run(process.execPath, ['bin/news.ts', 'backup'], {
        env: { ...process.env, DATA_DIR: dir },
      });
      expect(await server.write(21)).toBe('written');
      await server.kill();
      expect(held(store)).toBe(21);
      const { folder } = z.object({ folder: z.string() }).parse(JSON.parse(stdout));
      expect(held(join(folder, 'jinwen.db'))).toBe(20);
    },
  );
});
