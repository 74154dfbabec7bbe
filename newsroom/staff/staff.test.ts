import { expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { staffSession } from '#db/schema/staff.ts';
import { overrideEnv } from '#lib/env.ts';
import { setClock } from '#lib/clock.ts';
import { isRefusal } from '#lib/refusal.ts';
import { useTestDatabase } from '#db/testing.ts';
import { addStaff } from './add-staff.ts';
import { changePassword } from './change-password.ts';
import { ensureFirstAdmin } from './ensure-first-admin.ts';
import type { Person } from './person.rule.ts';
import { personOf } from './session.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

useTestDatabase();

const boss: Person = { id: null, name: '命令行', role: 'admin' };
const at = (address: string) => ({ address, userAgent: 'test' });

async function refusalOf(promise: Promise<unknown>) {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!isRefusal(error)) throw error ?? new Error('was not refused');
  return { code: error.code, message: error.message, field: error.field };
}

test('the first admin gets the password of the settings and is made once', async () => {
  overrideEnv({ ADMIN_PASSWORD: 'ein-langes-wort' });
  expect(await ensureFirstAdmin()).toEqual({
    username: 'admin',
    password: 'ein-langes-wort',
    oneTime: false,
  });
  expect(await ensureFirstAdmin()).toBeNull();
  const { person } = await signIn({ username: 'Admin', password: 'ein-langes-wort', ...at('10.0.0.1') });
  expect(person).toMatchObject({ username: 'admin', role: 'admin', mustChangePassword: false });
  overrideEnv({ ADMIN_PASSWORD: undefined });
});

test('without a set password the first admin must change a one-time one', async () => {
  const made = await ensureFirstAdmin();
  const { person } = await signIn({ username: 'admin', password: made?.password ?? '', ...at('10.0.0.1') });
  expect(person.mustChangePassword).toBe(true);
});

test('a wrong password and an unknown name get the same words', async () => {
  await addStaff({ by: boss, username: 'wang', name: '王五', role: 'editor' });
  const wrong = await refusalOf(signIn({ username: 'wang', password: 'not-this-one', ...at('10.0.0.1') }));
  const unknown = await refusalOf(
    signIn({ username: 'nobody', password: 'not-this-one', ...at('10.0.0.2') }),
  );
  const odd = await refusalOf(signIn({ username: '<王>', password: 'not-this-one', ...at('10.0.0.3') }));
  expect(wrong).toEqual(unknown);
  expect(wrong).toEqual(odd);
});

test('an unknown name takes about as long as a wrong password', async () => {
  await addStaff({ by: boss, username: 'wang', name: '王五', role: 'editor' });
  const time = async (username: string, address: string) => {
    const began = performance.now();
    await refusalOf(signIn({ username, password: 'not-this-one', ...at(address) }));
    return performance.now() - began;
  };
  await time('wang', '10.0.0.1');
  const known = [
    await time('wang', '10.0.0.1'),
    await time('wang', '10.0.0.2'),
    await time('wang', '10.0.0.3'),
  ];
  const others = ['nobody', 'no', '<王>'];
  for (const name of others) expect(await time(name, '10.0.0.4')).toBeGreaterThan(Math.min(...known) * 0.5);
});

test('an account is closed to guessers from many addresses within 20 tries, the right password included', async () => {
  const { password } = await addStaff({ by: boss, username: 'wang', name: '王五', role: 'editor' });
  for (let count = 0; count < 10; count += 1) {
    const refused = await refusalOf(
      signIn({ username: 'wang', password: 'guess', ...at(`10.0.1.${count}`) }),
    );
    expect(refused.code).toBe('invalid');
  }
  expect(await refusalOf(signIn({ username: 'WANG', password, ...at('10.0.2.1') }))).toMatchObject({
    code: 'limited',
  });
});

test('an address is closed to guessers of many accounts within 20 tries', async () => {
  const codes: string[] = [];
  for (let count = 0; count < 20; count += 1) {
    codes.push(
      (await refusalOf(signIn({ username: `name${count}`, password: 'guess', ...at('10.0.0.9') }))).code,
    );
  }
  expect(codes.indexOf('limited')).toBe(15);
});

test('signing in often with the right password is no attack', async () => {
  const { password } = await addStaff({ by: boss, username: 'wang', name: '王五', role: 'editor' });
  for (let count = 0; count < 22; count += 1) await signIn({ username: 'wang', password, ...at('10.0.0.1') });
  expect(db().select({ id: staffSession.id }).from(staffSession).all()).toHaveLength(22);
});

test('each sign-in has a session of its own and signing out ends it in the store', async () => {
  const { password } = await addStaff({ by: boss, username: 'wang', name: '王五', role: 'editor' });
  const one = await signIn({ username: 'wang', password, ...at('10.0.0.1') });
  const two = await signIn({ username: 'wang', password, ...at('10.0.0.1') });
  expect(one.token).not.toBe(two.token);
  expect(await personOf(one.token)).toMatchObject({ name: '王五', role: 'editor' });
  await signOut(one.token);
  expect(await personOf(one.token)).toBeNull();
  expect(await personOf(two.token)).toMatchObject({ name: '王五' });
  expect(db().select({ address: staffSession.ipAddress }).from(staffSession).all()).toEqual([
    { address: '10.0.0.1' },
  ]);
});

test('a session ends after seven idle days and lives on while it is used, thirty days at most', async () => {
  const { password } = await addStaff({ by: boss, username: 'wang', name: '王五', role: 'editor' });
  const { token } = await signIn({ username: 'wang', password, ...at('10.0.0.1') });
  const start = Date.now();
  const day = 86_400_000;
  for (const days of [6, 12, 18, 24, 29]) {
    setClock(start + days * day);
    expect(await personOf(token)).not.toBeNull();
  }
  setClock(start + 31 * day);
  expect(await personOf(token)).toBeNull();
  setClock(undefined);
  const second = await signIn({ username: 'wang', password, ...at('10.0.0.1') });
  setClock(start + 8 * day);
  expect(await personOf(second.token)).toBeNull();
});

test('changing the password ends the other sessions, keeps this one and frees from the one-time password', async () => {
  const { password } = await addStaff({ by: boss, username: 'wang', name: '王五', role: 'editor' });
  const here = await signIn({ username: 'wang', password, ...at('10.0.0.1') });
  const there = await signIn({ username: 'wang', password, ...at('10.0.0.2') });
  const change = (current: string, next: string) =>
    changePassword({ by: here.person, token: here.token, address: '10.0.0.1', current, next });
  expect(await refusalOf(change('wrong', 'fresh-and-long-9'))).toMatchObject({ field: 'current' });
  for (const bad of ['short', 'password123', '1111111111', 'I-am-wang-2025', password]) {
    expect(await refusalOf(change(password, bad))).toMatchObject({ field: 'next' });
  }
  await change(password, 'fresh-and-long-9');
  expect(await personOf(there.token)).toBeNull();
  expect(await personOf(here.token)).toMatchObject({ mustChangePassword: false });
  expect((await refusalOf(signIn({ username: 'wang', password, ...at('10.0.0.1') }))).code).toBe('invalid');
});

test('only who manages staff adds staff, and a name is given once', async () => {
  const chief: Person = { id: 'x', name: '总编', role: 'chief' };
  const wang = { username: 'wang', name: '王五', role: 'editor' } as const;
  expect((await refusalOf(addStaff({ by: chief, ...wang }))).code).toBe('forbidden');
  await addStaff({ by: boss, ...wang });
  expect((await refusalOf(addStaff({ by: boss, ...wang, username: 'WANG' }))).code).toBe('conflict');
});
