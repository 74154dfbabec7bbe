import { expect, test, vi } from 'vitest';
import { db } from '#db/client.ts';
import * as store from '#db/client.ts';
import { signInAttempt } from '#db/schema/staff.ts';
import { useTestDatabase } from '#db/testing.ts';
import { setShared, shared } from '#lib/shared.ts';
import { keepAttempts } from './attempt-counts.ts';
import { resetPassword } from './reset-password.ts';
import { signIn } from './sign-in.ts';
import { commandLine, refusalOf, signInPlainly, signedInAs } from './testing-staff.ts';

vi.mock('#db/client.ts', { spy: true });
vi.mock('node:crypto', async (original) =>
  (await import('./testing-argon.ts')).withCheapArgon(await original()),
);
useTestDatabase();

const guess = (username: string, address = '10.0.1.1', device: string | null = null) =>
  refusalOf(signIn({ username, password: 'not-this-one', address, userAgent: 'test', device }));

/** Closed out here, everywhere, of the browser that signed in before, and the place for all accounts. */
async function lockOut() {
  const { person } = await signedInAs();
  const { device } = await signInPlainly({ username: 'wang' });
  for (let count = 0; count < 9; count += 1) await guess('wang', '10.0.1.1', device);
  for (let count = 0; count < 7; count += 1) await guess('wang');
  for (let count = 0; count < 12; count += 1) await guess(`name${count}`);
  for (let count = 0; count < 12; count += 1) await guess('wang', `10.0.2.${count}`);
  for (const one of [device, null]) expect((await guess('wang', '10.0.1.1', one)).code).toBe('limited');
  expect((await guess('someone')).code).toBe('limited');
  return { id: person.id, device };
}

const enters = async (password: string, device: string | null = null) =>
  (await signInPlainly({ username: 'wang', address: '10.0.1.1', password, device })).person
    .mustChangePassword;

test('a reset password ends a lock-out, wherever the person sits', async () => {
  const { id, device } = await lockOut();
  const { password } = await resetPassword({ by: commandLine, id });
  expect(await enters(password, device)).toBe(true);
  expect(await enters(password)).toBe(true);
  // Guessing goes on where it was: the new count begins at nothing.
  for (let count = 0; count < 6; count += 1) expect((await guess('wang')).code).toBe('invalid');
  expect((await guess('wang')).code).toBe('limited');
});

test('one that another process reset ends it in a server that counted the tries', async () => {
  const { id } = await lockOut();
  await keepAttempts();
  const server = shared('attempts', () => null);
  setShared('attempts', undefined);
  const { password } = await resetPassword({ by: commandLine, id });
  setShared('attempts', server);
  expect(await enters(password)).toBe(true);
});

test('it ends no lock-out of another account, nor of a place where nobody tried this one', async () => {
  const { person } = await signedInAs();
  await signedInAs({ username: 'wang2' });
  for (let count = 0; count < 7; count += 1) await guess('wang2');
  for (let count = 0; count < 16; count += 1) await guess(`name${count}`, '10.0.9.9');
  await resetPassword({ by: commandLine, id: person.id });
  expect((await guess('wang2')).code).toBe('limited');
  expect((await guess('wang', '10.0.9.9')).code).toBe('limited');
});

test('tries that could not be written are counted still, and written with the next', async () => {
  await signedInAs();
  await guess('wang');
  vi.mocked(store.write).mockRejectedValueOnce(new Error('database is locked'));
  await expect(keepAttempts()).rejects.toThrow('locked');
  expect(db().select().from(signInAttempt).all()).toEqual([]);
  for (let count = 0; count < 5; count += 1) await guess('wang');
  expect((await guess('wang')).code).toBe('limited');
  await keepAttempts();
  expect(db().select().from(signInAttempt).all()).toHaveLength(3);
});
