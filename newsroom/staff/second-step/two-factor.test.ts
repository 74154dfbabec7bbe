import { expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { staffTwoFactor } from '#db/schema/staff.ts';
import { useTestDatabase } from '#db/testing.ts';
import { setClock } from '#lib/clock.ts';
import { resetTwoFactor } from '../reset-password.ts';
import { secondStepOf } from './second-step.ts';
import { type SignedIn, personOf } from '../session.ts';
import { isTicketGood, signIn, signInWithCode } from '../sign-in.ts';
import { commandLine, ownPassword, refusalOf, signedInAs } from '../testing-staff.ts';
import { totpCode, totpStep } from './totp.ts';
import {
  beginTwoFactor,
  cancelTwoFactor,
  confirmTwoFactor,
  endTwoFactor,
  renewRecoveryCodes,
} from './two-factor.ts';

useTestDatabase();

const where = { address: '10.0.0.1', userAgent: 'test' };
const password = ownPassword;
const start = Date.UTC(2026, 0, 5);
const later = (seconds: number) => setClock(start + seconds * 1000);

async function begin(by: SignedIn): Promise<string> {
  await beginTwoFactor({ by, ...where, password });
  const step = secondStepOf(by.id);
  if (step.state !== 'pending' || step.secret === null) throw new Error('nothing is pending');
  return step.secret;
}

async function enrol(by: SignedIn) {
  const secret = await begin(by);
  const recovery = await confirmTwoFactor({ by, ...where, code: totpCode(secret, totpStep()) });
  return { secret, recovery };
}

async function ticketFor(username: string): Promise<string> {
  const answer = await signIn({ username, password, ...where });
  if (answer.step !== 'code') throw new Error('no second step was asked for');
  return answer.ticket;
}

const finish = (ticket: string, code: string) => signInWithCode({ ticket, code, ...where });

test('setting up takes the password and a right code; until then nothing is asked at sign-in', async () => {
  later(0);
  const { person, token } = await signedInAs();
  const other = await signIn({ username: 'wang', password, ...where });
  expect((await refusalOf(beginTwoFactor({ by: person, ...where, password: 'wrong' }))).field).toBe(
    'password',
  );
  const secret = await begin(person);
  expect((await signIn({ username: 'wang', password, ...where })).step).toBe('done');
  const wrong = confirmTwoFactor({ by: person, ...where, code: '000000' });
  expect((await refusalOf(wrong)).field).toBe('code');
  await cancelTwoFactor({ by: person });
  expect(secondStepOf(person.id).state).toBe('off');
  const again = await begin(person);
  expect(again).not.toBe(secret);
  const codes = await confirmTwoFactor({ by: person, ...where, code: totpCode(again, totpStep()) });
  expect(new Set(codes).size).toBe(10);
  expect(await personOf(token)).toMatchObject({ twoFactor: true });
  expect(other.step === 'done' && (await personOf(other.token))).toBeNull();
  expect((await refusalOf(beginTwoFactor({ by: person, ...where, password }))).code).toBe('state');
  await cancelTwoFactor({ by: person });
  expect(secondStepOf(person.id).state).toBe('on');
});

test('the password alone opens no session, and its ticket is good for ten minutes, once', async () => {
  later(0);
  const { person } = await signedInAs();
  const { secret } = await enrol(person);
  later(60);
  const ticket = await ticketFor('wang');
  expect(await personOf(ticket)).toBeNull();
  expect((await refusalOf(finish('made-up', totpCode(secret, totpStep())))).code).toBe('state');
  const opened = await finish(ticket, totpCode(secret, totpStep()));
  expect(await personOf(opened.token)).toMatchObject({ username: 'wang' });
  later(120);
  expect((await refusalOf(finish(ticket, totpCode(secret, totpStep())))).code).toBe('state');
  const late = await ticketFor('wang');
  later(120 + 601);
  expect(isTicketGood(late)).toBe(false);
  expect((await refusalOf(finish(late, totpCode(secret, totpStep())))).code).toBe('state');
});

test('a code is taken once, also the one that switched the second step on', async () => {
  later(0);
  const { person } = await signedInAs();
  const { secret } = await enrol(person);
  const code = totpCode(secret, totpStep());
  expect((await refusalOf(finish(await ticketFor('wang'), code))).code).toBe('invalid');
  later(30);
  const next = totpCode(secret, totpStep());
  await finish(await ticketFor('wang'), next);
  expect((await refusalOf(finish(await ticketFor('wang'), next))).code).toBe('invalid');
  later(60);
  expect((await refusalOf(finish(await ticketFor('wang'), next))).code).toBe('invalid');
});

test('a code is good half a minute either side and no longer', async () => {
  later(0);
  const { person } = await signedInAs();
  const { secret } = await enrol(person);
  later(300);
  const now = totpStep();
  expect((await refusalOf(finish(await ticketFor('wang'), totpCode(secret, now - 2)))).code).toBe('invalid');
  expect((await refusalOf(finish(await ticketFor('wang'), totpCode(secret, now + 2)))).code).toBe('invalid');
  await finish(await ticketFor('wang'), ` ${totpCode(secret, now - 1).replace(/^.../, '$& ')} `);
  await finish(await ticketFor('wang'), totpCode(secret, now + 1));
});

test('a recovery code signs in once, however it is typed, and new ones make the old ones worthless', async () => {
  later(0);
  const { person } = await signedInAs();
  const { recovery } = await enrol(person);
  const [one = '', two = ''] = recovery;
  await finish(await ticketFor('wang'), ` ${one.toUpperCase().replaceAll('-', '')}`);
  expect((await refusalOf(finish(await ticketFor('wang'), one))).code).toBe('invalid');
  expect(secondStepOf(person.id)).toEqual({ state: 'on', recoveryLeft: 9 });
  expect((await refusalOf(renewRecoveryCodes({ by: person, ...where, password: 'no' }))).field).toBe(
    'password',
  );
  const fresh = await renewRecoveryCodes({ by: person, ...where, password });
  expect((await refusalOf(finish(await ticketFor('wang'), two))).code).toBe('invalid');
  await finish(await ticketFor('wang'), fresh[0] ?? '');
  expect(JSON.stringify(db().select().from(staffTwoFactor).all())).not.toContain(fresh[1]);
});

test('codes are guessed at within the same limits as passwords, for whoever knows the password', async () => {
  later(0);
  const { person } = await signedInAs();
  await enrol(person);
  const ticket = await ticketFor('wang');
  const codes: string[] = [];
  for (let count = 0; count < 20; count += 1) {
    const tried = signInWithCode({
      ticket,
      code: `${100_000 + count}`,
      address: `10.0.1.${count}`,
      userAgent: '',
    });
    codes.push((await refusalOf(tried)).code);
  }
  expect(codes.indexOf('limited')).toBe(15);
});

test('switching off takes the password and a code', async () => {
  later(0);
  const { person } = await signedInAs();
  const { secret } = await enrol(person);
  later(60);
  const code = totpCode(secret, totpStep());
  const end = (given: { password: string; code: string }) => endTwoFactor({ by: person, ...where, ...given });
  expect((await refusalOf(end({ password: 'wrong', code }))).field).toBe('password');
  expect((await refusalOf(end({ password, code: '000000' }))).field).toBe('code');
  await end({ password, code });
  expect((await signIn({ username: 'wang', password, ...where })).step).toBe('done');
});

test('an admin takes a lost second step away, which ends sessions and tickets', async () => {
  later(0);
  const { person, token } = await signedInAs();
  const { person: editor } = await signedInAs({ username: 'lisi' });
  const { secret } = await enrol(person);
  const ticket = await ticketFor('wang');
  expect((await refusalOf(resetTwoFactor({ by: editor, id: person.id }))).code).toBe('forbidden');
  await resetTwoFactor({ by: commandLine, id: person.id });
  expect(await personOf(token)).toBeNull();
  later(60);
  expect((await refusalOf(finish(ticket, totpCode(secret, totpStep())))).code).toBe('state');
  expect((await signIn({ username: 'wang', password, ...where })).step).toBe('done');
});

test('a copy of the database without the key file gives no codes away', async () => {
  later(0);
  const { person } = await signedInAs();
  const { secret } = await enrol(person);
  expect(JSON.stringify(db().select().from(staffTwoFactor).all())).not.toContain(secret);
});
