import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { testStory } from '#newsroom/publication/testing-articles.ts';
import { db, write } from './client.ts';
import { enqueue } from './queue.ts';
import { strangers } from './testing-stranger.ts';
import { atShell } from './testing-tools.ts';
import { useTestDatabase } from './testing.ts';
import { watchStore } from './watch-store.ts';

useTestDatabase();
vi.setConfig({ testTimeout: 240_000 });

const put = () => write((tx) => enqueue(tx, { job: 'count', payload: 1 }));
const checkpoint = () => db().$client.pragma('wal_checkpoint(TRUNCATE)');
const [tool] = strangers();
const noTool = 'neither sqlite3 nor python3 is here';
const trouble = () => expect.poll(() => db().$file.trouble(), { timeout: 120_000 });

beforeEach(async () => {
  await testStory('渡口停航');
  checkpoint();
  const { stop } = watchStore();
  onTestFinished(stop);
});

test('pages overwritten on the disk are found though nobody asks for them', async () => {
  atShell('dd if=/dev/urandom of="$0" bs=4096 seek=20 count=20 conv=notrunc');
  await trouble().toBe('damaged');
  await expect(put()).rejects.toThrow('数据库文件已损坏');
});

test('another sound store, copied over ours in place, is found', async () => {
  atShell('cp "$0" "$0.other"');
  await testStory('第二篇');
  checkpoint();
  atShell('cat "$0.other" > "$0"');
  await trouble().toBe('damaged');
  expect(db().$file.damage()).toMatch(/acts|history|malformed/);
});

test(
  'a checkpoint of ours is no trouble, nor a store made smaller by a tool',
  { timeout: 60_000 },
  async ({ skip }) => {
    db().$client.exec('CREATE TABLE ballast AS SELECT randomblob(2000000) AS bytes; DROP TABLE ballast');
    checkpoint();
    await put();
    skip(!tool, noTool);
    const before = db().$file.stamp();
    atShell(
      'sqlite3 "$0" VACUUM || python3 -c "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute(\'VACUUM\')" "$0"',
    );
    checkpoint();
    expect(db().$file.stamp()).not.toBe(before);
    await trouble().toBeNull();
    await put();
  },
);

test('of a log that was deleted, everything acknowledged goes into the database at once', async ({
  skip,
}) => {
  await put();
  atShell('rm "$0-wal"');
  await trouble().toBe('logGone');
  if (!tool) return skip(noTool);
  await expect
    .poll(
      () => {
        atShell('cp "$0" "$0.copy"');
        return tool.read(`${db().$client.name}.copy`, "SELECT count(*) FROM queue WHERE job = 'count'");
      },
      { timeout: 120_000 },
    )
    .toBe(1);
});
