import { beforeEach, expect, test, vi } from 'vitest';
import { db } from '#db/client.ts';
import { signInAttempt, staffProof, staffSession } from '#db/schema/staff.ts';
import { useTestDatabase } from '#db/testing.ts';
import { setClock } from '#lib/clock.ts';
import { overrideEnv } from '#lib/env.ts';
import { setShared } from '#lib/shared.ts';
import { addStaff } from './add-staff.ts';
import { keepAttempts } from './attempt-counts.ts';
import { changePassword } from './password/change-password.ts';
import { dropEndedSessions } from './drop-ended-sessions.ts';
import { ensureFirstAdmin } from './ensure-first-admin.ts';
import * as passwords from './password/password.ts';
import { passwordFault } from './password/password-fault.ts';
import { listSessions, personOf } from './session.ts';
import { signIn } from './sign-in.ts';
import { signOut, signOutElsewhere, signOutEverywhereElse } from './sign-out.ts';
import { commandLine, ownPassword, refusalOf, signInPlainly, signedInAs } from './testing-staff.ts';

vi.mock('./password/password.ts', { spy: true });
vi.mock('node:crypto', async (original) =>
  (await import('./testing-argon.ts')).withCheapArgon(await original()),
);
useTestDatabase();
beforeEach(() => vi.clearAllMocks());

const from = (address: string) => ({ address, userAgent: 'test' });
const guess = (username: string, address: string, device?: string) =>
  refusalOf(signIn({ username, password: 'not-this-one', ...from(address), device: device ?? null }));

test('the first admin gets the password of the settings and is made once', async () => {
  overrideEnv({ ADMIN_PASSWORD: 'ein-langes-wort' });
  const made = { username: 'admin', password: 'ein-langes-wort', oneTime: false };
  expect(await ensureFirstAdmin()).toEqual(made);
  expect(await ensureFirstAdmin()).toBeNull();
  const { person } = await signInPlainly({ username: 'Admin', password: 'ein-langes-wort' });
  expect(person).toMatchObject({ username: 'admin', role: 'admin', mustChangePassword: false });
  overrideEnv({ ADMIN_PASSWORD: undefined });
});

test('without a set password the first admin must change a one-time one', async () => {
  const made = await ensureFirstAdmin();
  const { person } = await signInPlainly({ username: 'admin', password: made?.password ?? '' });
  expect(person.mustChangePassword).toBe(true);
});

// What is counted here `npm run figures` times.
test('a wrong password and an unknown name get the same words after the same work', async () => {
  await signedInAs();
  await guess('nobody', '10.0.0.9');
  const asked = vi.mocked(passwords.verifyPassword);
  asked.mockClear();
  const answers = [
    await guess('wang', '10.0.0.1'),
    await guess('nobody', '10.0.0.2'),
    await guess('<王>', '10.0.0.3'),
  ];
  expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
  const costs = asked.mock.calls.map(([{ hash }]) => hash.split('$').slice(0, 4).join('$'));
  expect(costs).toHaveLength(3);
  expect(new Set(costs).size).toBe(1);
});

test('a stranger is closed out of an account after six tries from one place, the right password included', async () => {
  await signedInAs();
  for (let count = 0; count < 6; count += 1) expect((await guess('wang', '10.0.1.1')).code).toBe('invalid');
  expect((await refusalOf(signInPlainly({ username: 'WANG', address: '10.0.1.1' }))).code).toBe('limited');
  expect((await signInPlainly({ username: 'wang', address: '10.0.2.1' })).person.username).toBe('wang');
});

test('strangers from many places are closed out of an account within 20 tries', async () => {
  await signedInAs();
  const codes: string[] = [];
  for (let count = 0; count < 20; count += 1) codes.push((await guess('wang', `10.0.1.${count}`)).code);
  expect(codes.indexOf('limited')).toBe(15);
  expect((await refusalOf(signInPlainly({ username: 'wang', address: '10.0.9.9' }))).code).toBe('limited');
});

test('a place of many IPv6 addresses is one place', async () => {
  await signedInAs();
  const codes: string[] = [];
  for (let count = 0; count < 8; count += 1) codes.push((await guess('wang', `2001:db8::${count}`)).code);
  expect(codes.indexOf('limited')).toBe(6);
});

test('a place is closed to guessers of many accounts within 20 tries', async () => {
  const codes: string[] = [];
  for (let count = 0; count < 20; count += 1) codes.push((await guess(`name${count}`, '10.0.0.9')).code);
  expect(codes.indexOf('limited')).toBe(15);
});

test('strangers cannot lock the owner out of a browser that signed in before', async () => {
  await signedInAs();
  await signedInAs({ username: 'lisi' });
  const { device } = await signInPlainly({ username: 'wang', address: '10.0.0.1' });
  for (let count = 0; count < 16; count += 1) await guess('wang', `10.0.1.${count}`);
  for (let count = 0; count < 16; count += 1) await guess(`name${count}`, '10.0.0.1');
  const again = await signInPlainly({ username: 'wang', address: '10.0.0.1', device });
  expect(again.device).not.toBe(device);
  // Its mark is good for its own account alone, for few tries, and until it is renewed.
  expect((await guess('lisi', '10.0.0.1', again.device)).code).toBe('limited');
  expect((await guess('wang', '10.0.0.1', device)).code).toBe('limited');
  const codes: string[] = [];
  for (let count = 0; count < 10; count += 1)
    codes.push((await guess('wang', '10.0.0.1', again.device)).code);
  expect(codes.indexOf('limited')).toBe(8);
});

test('a limit is over when its time is', async () => {
  await signedInAs();
  for (let count = 0; count < 7; count += 1) await guess('wang', '10.0.1.1');
  vi.useFakeTimers({ now: Date.now() + 16 * 60_000, toFake: ['Date'] });
  expect((await signInPlainly({ username: 'wang', address: '10.0.1.1' })).person.username).toBe('wang');
  vi.useRealTimers();
});

test('a refused sign-in writes nothing by itself, and a restart forgives none that was kept', async () => {
  await signedInAs();
  const changes = () => db().$client.prepare('SELECT total_changes() AS n').pluck().get();
  const before = changes();
  // What was counted is written after a second, which five guesses may take on a slow machine.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  for (let count = 0; count < 5; count += 1) await guess('wang', '10.0.1.1');
  expect(changes()).toBe(before);
  vi.useRealTimers();
  await keepAttempts();
  setShared('attempts', undefined);
  expect((await guess('wang', '10.0.1.1')).code).toBe('invalid');
  expect((await guess('wang', '10.0.1.1')).code).toBe('limited');
});

test('a guesser who is refused leaves nothing more behind, whatever names he tries', async () => {
  for (let count = 0; count < 40; count += 1) await guess(`name${count}`, '10.0.0.9');
  await keepAttempts();
  // 15 names here, 15 names everywhere, and the place.
  expect(db().select().from(signInAttempt).all()).toHaveLength(31);
});

test('names and secrets over their caps are refused by name before any work is done for them', async () => {
  const { person } = await signedInAs();
  const asked = vi.mocked(passwords.verifyPassword);
  const from1 = { ...from('10.0.0.1') };
  const long = (length: number) => 'ﷺ'.repeat(length);
  expect(await refusalOf(signIn({ username: long(65), password: 'x', ...from1 }))).toMatchObject({
    code: 'invalid',
    message: '账号最多 64 个字符。',
  });
  expect(await refusalOf(signIn({ username: 'wang', password: long(257), ...from1 }))).toMatchObject({
    code: 'invalid',
    message: '密码最多 256 个字符。',
  });
  const change = { by: person, address: '10.0.0.1' };
  await refusalOf(changePassword({ ...change, current: long(257), next: 'a-good-long-one' }));
  expect(await passwordFault(long(257), [])).toBe('密码最多 256 个字符。');
  expect(asked).not.toHaveBeenCalled();
});

test('passwords wait in a line that ends somewhere', async () => {
  const all = await Promise.allSettled(Array.from({ length: 30 }, () => passwords.hashPassword(ownPassword)));
  const refused = all.filter(({ status }) => status === 'rejected');
  expect(refused).toHaveLength(8);
});

test('signing in often with the right password is no attack, and forgives no wrong one', async () => {
  await signedInAs();
  for (let count = 0; count < 22; count += 1) await signInPlainly({ username: 'wang' });
  for (let count = 0; count < 14; count += 1) await guess(`name${count}`, '10.0.0.1');
  await signInPlainly({ username: 'wang' });
  expect((await guess('name14', '10.0.0.1')).code).toBe('invalid');
  expect((await guess('name15', '10.0.0.1')).code).toBe('limited');
});

test('each sign-in has a session of its own, kept as a hash, and signing out ends it in the store', async () => {
  await signedInAs();
  const one = await signInPlainly({ username: 'wang' });
  const two = await signInPlainly({ username: 'wang' });
  expect(one.token).not.toBe(two.token);
  const store = JSON.stringify([
    db().select().from(staffSession).all(),
    db().select().from(staffProof).all(),
  ]);
  for (const secret of [one.token, two.token, one.device, two.device]) expect(store).not.toContain(secret);
  expect(await personOf(one.token)).toMatchObject({ username: 'wang', role: 'editor' });
  await signOut(one.token);
  expect(await personOf(one.token)).toBeNull();
  expect(await personOf(two.token)).not.toBeNull();
});

test('a session ends after seven idle days and lives on while it is used, thirty days at most', async () => {
  const { token } = await signedInAs();
  const start = Date.now();
  const day = 86_400_000;
  for (const days of [6, 12, 18, 24, 29]) {
    setClock(start + days * day);
    expect(await personOf(token)).not.toBeNull();
  }
  setClock(start + 31 * day);
  expect(await personOf(token)).toBeNull();
  setClock(start);
  const second = await signInPlainly({ username: 'wang' });
  setClock(start + 8 * day);
  expect(await personOf(second.token)).toBeNull();
  setClock(start + 40 * day);
  expect(await dropEndedSessions()).toBe(2);
});

test('a person sees where they are signed in and ends these sessions, one or all, and nobody else’s', async () => {
  const { person: other, token: otherToken } = await signedInAs({ username: 'lisi' });
  const { person, token } = await signedInAs();
  const there = await signInPlainly({ username: 'wang', address: '10.0.0.7' });
  expect(listSessions(person.id).map((one) => one.address)).toEqual(
    expect.arrayContaining(['10.0.0.7', '10.0.0.1']),
  );
  expect((await refusalOf(signOutElsewhere({ by: person, id: other.sessionId }))).code).toBe('notFound');
  expect((await refusalOf(signOutElsewhere({ by: person, id: person.sessionId }))).code).toBe('state');
  await signOutElsewhere({ by: person, id: there.person.sessionId });
  expect(await personOf(there.token)).toBeNull();
  await signInPlainly({ username: 'wang' });
  expect(await signOutEverywhereElse({ by: person })).toBe(1);
  expect(await personOf(token)).not.toBeNull();
  expect(await personOf(otherToken)).not.toBeNull();
});

test('changing the password ends the other sessions, keeps this one and frees from the one-time password', async () => {
  const { password } = await addStaff({ by: commandLine, username: 'wang', name: '王五', role: 'editor' });
  const here = await signInPlainly({ username: 'wang', password });
  const there = await signInPlainly({ username: 'wang', password });
  const change = (current: string, next: string) =>
    changePassword({ by: here.person, address: '10.0.0.1', current, next, names: ['今闻'] });
  expect(await refusalOf(change('wrong', ownPassword))).toMatchObject({ field: 'current' });
  for (const bad of ['short', 'password123', 'I-am-wang-2025', '今闻编辑部的密码呀', password]) {
    expect(await refusalOf(change(password, bad))).toMatchObject({ field: 'next' });
  }
  await change(password, ownPassword);
  expect(await personOf(there.token)).toBeNull();
  expect(await personOf(here.token)).toMatchObject({ mustChangePassword: false });
  expect((await refusalOf(signInPlainly({ username: 'wang', password }))).code).toBe('invalid');
});

test('who found a desk left open has few guesses at its password', async () => {
  const { person } = await signedInAs();
  const codes: string[] = [];
  for (let count = 0; count < 10; count += 1) {
    const wrong = changePassword({ by: person, address: `10.0.0.${count}`, current: 'guess', next: 'x' });
    codes.push((await refusalOf(wrong)).code);
  }
  expect(codes.indexOf('limited')).toBe(8);
});
