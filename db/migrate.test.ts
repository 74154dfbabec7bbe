import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Db, openDatabase, useDatabase, write } from './client.ts';
import { isMigrated, migrateDatabase } from './migrate.ts';
import { channel } from './schema/channel.ts';

let dir = '';
let db: Db;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'jinwen-migrate-'));
  db = openDatabase(join(dir, 'test.db'));
  useDatabase(db);
});
afterEach(() => {
  db.$client.close();
  useDatabase(undefined);
  rmSync(dir, { recursive: true, force: true });
});

/** The shape of the store, and what it says of how it came by it. */
const stored = () => [
  db.all(sql`SELECT name, sql FROM sqlite_schema ORDER BY name`),
  db.all(sql`SELECT * FROM __drizzle_migrations`),
];

test('the pragmas that our promises rest on are set', () => {
  expect(db.$client.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(db.$client.pragma('synchronous', { simple: true })).toBe(2);
  expect(db.$client.pragma('foreign_keys', { simple: true })).toBe(1);
  expect(db.$client.pragma('busy_timeout', { simple: true })).toBeLessThanOrEqual(100);
});

test('migrating twice changes nothing', () => {
  migrateDatabase(db);
  db.insert(channel).values({ id: 1, path: 'news', name: '新闻' }).run();
  const before = stored();
  migrateDatabase(db);
  expect(stored()).toEqual(before);
  expect(db.all(sql`SELECT * FROM channel`)).toHaveLength(1);
});

test('a parent that has children is rebuilt without losing them', () => {
  migrateDatabase(db);
  db.insert(channel).values({ id: 1, path: 'news', name: '新闻' }).run();
  db.run(sql`CREATE TABLE child (channelId INTEGER REFERENCES channel(id) ON DELETE CASCADE)`);
  db.run(sql`INSERT INTO child VALUES (1)`);
  migrateDatabase(db, join(import.meta.dirname, 'testing-rebuild'));
  expect(db.all(sql`SELECT * FROM child`)).toHaveLength(1);
  expect(db.$client.pragma('foreign_keys', { simple: true })).toBe(1);
});

test('a migration that leaves a dangling reference is undone, each time anew, and the store is as it was', () => {
  migrateDatabase(db);
  db.$client.pragma('foreign_keys = OFF');
  db.run(sql`INSERT INTO address (slug, articleId, createdAt) VALUES ('a', 99, 0)`);
  const before = stored();
  const rebuild = join(import.meta.dirname, 'testing-rebuild');
  for (let start = 1; start <= 2; start += 1) {
    expect(() => migrateDatabase(db, rebuild)).toThrow('没有改动：address 表 1 行指向 article 表里没有的行');
    expect(stored()).toEqual(before);
    expect(db.$client.pragma('foreign_keys', { simple: true })).toBe(1);
  }
  expect(isMigrated(db, rebuild)).toBe(false);
});

test('a write waits for the lock of another connection and then lands', async () => {
  migrateDatabase(db);
  const other = openDatabase(join(dir, 'test.db'));
  other.$client.exec('BEGIN IMMEDIATE');
  setTimeout(() => other.$client.exec('COMMIT'), 400);
  await write((tx) => tx.insert(channel).values({ id: 3, path: 'b', name: '乙' }).run());
  expect(db.select().from(channel).all()).toHaveLength(1);
  other.$client.close();
});
