import { expect, test, vi } from 'vitest';
import { setting } from './schema/site.ts';
import { databasePath, db, openDatabase, write } from './client.ts';
import { useTestDatabase } from './testing.ts';
import { whileUnchanged } from './while-unchanged.ts';

useTestDatabase();

const put = (value: string) => ({ name: 'word', value });

test('what was read is kept until this process or another one changes something', () => {
  const read = vi.fn<() => unknown>(() => db().select().from(setting).all().at(0)?.value);
  const kept = whileUnchanged(read);
  expect([kept(), kept()]).toEqual([undefined, undefined]);
  expect(read).toHaveBeenCalledTimes(1);
  db().insert(setting).values(put('here')).run();
  expect([kept(), kept()]).toEqual(['here', 'here']);
  const other = openDatabase(databasePath());
  other.update(setting).set(put('elsewhere')).run();
  other.$client.close();
  expect([kept(), kept()]).toEqual(['elsewhere', 'elsewhere']);
  expect(read).toHaveBeenCalledTimes(3);
});

test('what a transaction wrote and gave up is not kept', async () => {
  const kept = whileUnchanged(() => db().select().from(setting).all().length);
  const undone = write((tx) => {
    tx.insert(setting).values(put('never')).run();
    expect(kept()).toBe(1);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(kept()).toBe(0);
});
