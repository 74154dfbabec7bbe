import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { closeDatabase, databasePath, db } from '#db/client.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { storeOfEarlier } from '#db/testing-earlier.ts';
import { useTestDatabase } from '#db/testing.ts';
import { setClock } from '#lib/clock.ts';
import { env, overrideEnv } from '#lib/env.ts';
import { firstBrokenAudit } from '#newsroom/audit/record.ts';
import { deviceName } from './device-name.rule.ts';
import { listStaff, staffNamed } from './list-staff.ts';
import { staffOfProof } from './proofs.ts';
import { secondStepOf } from './second-step/second-step.ts';
import { findSession, listSessions } from './session.ts';
import { signIn, signInWithCode } from './sign-in.ts';
import { refusalOf, signInPlainly } from './testing-staff.ts';
import { totpCode, totpStep } from './second-step/totp.ts';

useTestDatabase();

/** When the old store was begun; the last sign-in was ten minutes later. */
const made = Date.UTC(2026, 0, 5);
const after = (minutes: number) => setClock(made + minutes * 60_000);

const where = { address: '10.0.0.1', userAgent: 'test' };
const li = {
  username: 'li.shu',
  password: 'nine quiet lamps in the hall',
  secret: 'AKSK5MSAV2GEKJ4HUCE5Y3HFQ5WBNSUA',
  phone: 'RyBj1agQoZ8tmbJZoTg7Wa3irCAIGspoovd6WbLtEd4',
  ticket: '2Orww-nRq1sqkpIxkRxw2aCQJqNj5y5Nql68Dk9GdiI',
  recovery: { used: '6kth-p8gc-kvz2-kqkb', left: 'rfsq-vyrs-cva3-tq65' },
};
const wang = {
  token: 'BlJ55RUDGMZFkgb2mLPtRMNRPc1RzOfYBsYSkSTZfnA',
  device: 'OK2hCRgPTHy6VqHRq4BYQJ-91FX2-Xg5-12Ik7puzcY',
};

/** The store of commit 7759546, opened by this one. */
beforeEach(() => {
  closeDatabase();
  overrideEnv({ DATA_DIR: join(env().DATA_DIR, 'earlier') });
  mkdirSync(env().DATA_DIR);
  storeOfEarlier(databasePath(), 8);
  db().$client.exec(readFileSync(join(import.meta.dirname, 'testing-earlier-store.sql'), 'utf8'));
  const key = 'ac1d09539ad4b84288d9528b05ffdc311b09ac21289f51ba22157574d6ef75ac';
  writeFileSync(join(env().DATA_DIR, 'secret.key'), key, { mode: 0o600 });
  migrateDatabase(db());
  after(11);
});

test('everyone has the role, channels and standing they had, and the audit’s chain holds', () => {
  const all = listStaff().map(({ username, name, role, channels, twoFactor, stopped, mustChangePassword }) => [
    username, name, role, channels.map(({ id }) => id).join(), { twoFactor, stopped, mustChangePassword },
  ]); // prettier-ignore
  const plain = { twoFactor: false, stopped: false, mustChangePassword: false };
  expect(all).toEqual([
    ['root.chen', '陈舟', 'admin', '', plain],
    ['wang.he', '王禾', 'chief', '1', plain],
    ['li.shu', '李树', 'editor', '', { ...plain, twoFactor: true }],
    ['zhao.su', '赵苏', 'reporter', '2,3', { ...plain, mustChangePassword: true }],
    ['gone.lin', '林远', 'deskChief', '', { ...plain, stopped: true }],
  ]);
  expect(staffNamed('li.shu')?.lastSignIn).toBe(made + 10 * 60_000);
  expect(firstBrokenAudit()).toBeNull();
  expect(() => db().$client.exec('DELETE FROM audit')).toThrow('append-only');
  expect(db().all(sql`PRAGMA foreign_key_check`)).toEqual([]);
});

test('everyone signs in with the password they had, and nobody by another', async () => {
  const signedIn = async (username: string, password: string) =>
    (await signInPlainly({ username, password })).person.username;
  expect(await signedIn('root.chen', 'three owls over the river')).toBe('root.chen');
  expect(await signedIn('wang.he', 'slow boats carry warm bread')).toBe('wang.he');
  expect(await signedIn('zhao.su', 'z8z0-perw-2pxc-2sy5')).toBe('zhao.su');
  const wrong = signIn({ username: 'wang.he', password: 'three owls over the river', ...where });
  expect((await refusalOf(wrong)).code).toBe('invalid');
  const stopped = signIn({ username: 'gone.lin', password: 'paper birds sleep by noon', ...where });
  expect((await refusalOf(stopped)).code).toBe('forbidden');
});

test('who is signed in still is, on every device by its name, and a browser that was known still is', () => {
  expect(findSession(wang.token)?.person).toMatchObject({
    username: 'wang.he',
    role: 'chief',
    channels: [1, 2],
  });
  const phone = findSession(li.phone)?.person;
  expect(phone).toMatchObject({ username: 'li.shu', twoFactor: true });
  expect(listSessions(phone?.id ?? '').map((one) => [one.address, deviceName(one.userAgent)])).toEqual([
    ['10.0.0.2', 'iPhone 上的微信'],
    ['10.0.0.1', 'Mac 上的 Safari'],
  ]);
  expect(staffOfProof('device', wang.device)).toBe(staffNamed('wang.he')?.id);
});

test('the second step takes the app’s codes, and the recovery codes that were left', async () => {
  const finish = (ticket: string, code: string) => signInWithCode({ ticket, code, ...where });
  const { username, password, secret, ticket, recovery } = li;
  expect(secondStepOf(staffNamed(username)?.id ?? '')).toEqual({ state: 'on', recoveryLeft: 9 });
  after(15);
  expect((await finish(ticket, totpCode(secret, totpStep()))).person.username).toBe(username);
  const next = await signIn({ username, password, ...where });
  if (next.step !== 'code') throw new Error('no second step was asked for');
  expect((await refusalOf(finish(next.ticket, recovery.used))).code).toBe('invalid');
  expect((await finish(next.ticket, recovery.left)).person.username).toBe(username);
  const begun = secondStepOf(staffNamed('root.chen')?.id ?? '');
  expect(begun).toEqual({ state: 'pending', secret: 'BHSC5CZE6C7E6SNUKRC5A6BTPNLUCTRC' });
});

test('a code that was used is still used up', async () => {
  after(5);
  const { step, ...answer } = await signIn({ username: li.username, password: li.password, ...where });
  if (step !== 'code' || !('ticket' in answer)) throw new Error('no second step was asked for');
  const again = signInWithCode({ ticket: answer.ticket, code: '091319', ...where });
  expect((await refusalOf(again)).code).toBe('invalid');
});
