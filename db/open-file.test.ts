import { expect, test } from 'vitest';
import { db, write } from './client.ts';
import { dueErrands, enqueue, queueDepth } from './queue.ts';
import { atShell } from './testing-tools.ts';
import { useTestDatabase } from './testing.ts';

useTestDatabase();

const put = (payload: number) => write((tx) => enqueue(tx, { job: 'count', payload }));
const saved = (payload: number) =>
  put(payload).then(
    () => 'acknowledged',
    (error: unknown) => (error instanceof Error ? error.message : ''),
  );

test.each([
  ['renamed', 'mv "$0" "$0.aside"', /数据库文件已被移走/],
  ['deleted', 'rm "$0"', /数据库文件已被移走/],
  ['replaced by a copy', 'cp "$0" "$0.aside"; mv "$0.aside" "$0"', /换成了别的文件/],
  ['emptied', ': > "$0"', /已损坏/],
  ['cut short', 'truncate -s 40960 "$0"', /已损坏/],
  ['left without its log', 'rm "$0-wal"', /日志文件/],
  ['given another log', 'cp "$0-wal" "$0.aside"; mv "$0.aside" "$0-wal"', /日志文件/],
  ['left without its shared memory', 'rm "$0-shm"', /日志文件/],
])('a store that was %s takes no writes, and is read as before', async (_, act, said) => {
  await put(1);
  atShell(act);
  expect(await saved(2)).toMatch(said);
  expect(queueDepth()).toBe(1);
  // What could not be struck off is not done.
  expect(dueErrands()).toEqual([]);
});

test('a store that was only copied and read takes writes', async () => {
  atShell('cp "$0" "$0.aside"; cat "$0-wal" "$0-shm" > /dev/null');
  expect(await saved(1)).toBe('acknowledged');
});

test('put back in its place, it takes writes again, and has those from before', async () => {
  await put(1);
  atShell('mv "$0" "$0.aside"');
  expect(await saved(2)).toMatch(/^没有存上/);
  atShell('mv "$0.aside" "$0"');
  expect(await saved(3)).toBe('acknowledged');
  expect(dueErrands().map(({ payload }) => payload)).toEqual([1, 3]);
});

test('renamed in the middle of a write, that write is not acknowledged', async () => {
  const writing = write((tx) => {
    enqueue(tx, { job: 'count', payload: 1 });
    atShell('mv "$0" "$0.aside"');
  });
  await expect(writing).rejects.toThrow(/没有存上/);
});

test('a page that SQLite cannot make sense of, met by any statement, stops all writes', async () => {
  await put(1);
  db().$client.pragma('wal_checkpoint(TRUNCATE)');
  atShell('dd if=/dev/zero of="$0" bs=4096 seek=1 count=60 conv=notrunc');
  // What this connection remembers is let go, as it is in time.
  db().$client.pragma('shrink_memory');
  expect(() => queueDepth()).toThrow(/malformed/);
  expect(db().$file.trouble()).toBe('damaged');
  expect(await saved(2)).toMatch(/数据库文件已损坏/);
});
