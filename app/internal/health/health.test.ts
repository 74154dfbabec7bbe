import { expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { atShell } from '#db/testing-tools.ts';
import { useTestDatabase } from '#db/testing.ts';
import { beat } from '#lib/pulse.ts';
import { GET } from './route.ts';

useTestDatabase();

async function health(): Promise<{ status: number; told: unknown }> {
  beat('expiry', 60_000);
  const answer = GET();
  return { status: answer.status, told: await answer.json() };
}

test('all is well', async () => {
  expect(await health()).toMatchObject({ status: 200, told: { database: true, databaseFault: null } });
});

test.each([
  ['mv "$0" "$0.aside"', '移走'],
  ['rm "$0"', '移走'],
  ['rm "$0-wal"', '日志'],
  [': > "$0"', '损坏'],
])('%s: 503, and says what is wrong', async (act, said) => {
  atShell(act);
  expect(await health()).toMatchObject({
    status: 503,
    told: { status: 'failing', database: false, databaseFault: expect.stringContaining(said), jobs: true },
  });
});

test('what a statement met counts until the store was found sound', async () => {
  db().$file.noteError(Object.assign(new Error('malformed'), { code: 'SQLITE_CORRUPT' }));
  expect((await health()).status).toBe(503);
  db().$file.noteDamage(null);
  expect((await health()).status).toBe(200);
});
