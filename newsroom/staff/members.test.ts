import { expect, test } from 'vitest';
import { db, write } from '#db/client.ts';
import { audit } from '#db/schema/audit.ts';
import { channel } from '#db/schema/channel.ts';
import { useTestDatabase } from '#db/testing.ts';
import { setClock } from '#lib/clock.ts';
import { addStaff } from './add-staff.ts';
import { changeStaff } from './change-staff.ts';
import { listStaff, staffById, staffNamed } from './list-staff.ts';
import { resetPassword } from './reset-password.ts';
import { personOf } from './session.ts';
import { restartStaff, stopStaff } from './stop-staff.ts';
import { commandLine, refusalOf, signInPlainly, signedInAs } from './testing-staff.ts';

useTestDatabase();

const by = commandLine;

/** 1 新闻, 2 and 3 below it, 4 below 2; 5 apart. */
async function layChannels() {
  const rows = [[1, null], [2, 1], [3, 1], [4, 2], [5, null]] as const; // prettier-ignore
  await write((tx) => {
    for (const [id, parentId] of rows)
      tx.insert(channel)
        .values({ id, parentId, path: `c${id}`, name: `频道${id}` })
        .run();
  });
}

test('only who manages staff adds, changes, stops and resets, and a name is given once', async () => {
  const { person: chief } = await signedInAs({ username: 'boss', role: 'chief' });
  const { person } = await signedInAs();
  const li = { username: 'lisi', name: '李四', role: 'editor' } as const;
  const { id } = person;
  const tries = [
    addStaff({ by: chief, ...li }),
    changeStaff({ by: chief, id, name: '王', role: 'admin', channels: [] }),
    stopStaff({ by: chief, id }),
    restartStaff({ by: chief, id }),
    resetPassword({ by: chief, id }),
  ];
  for (const one of tries) expect((await refusalOf(one)).code).toBe('forbidden');
  await addStaff({ by, ...li });
  expect((await refusalOf(addStaff({ by, ...li, username: 'LiSi' }))).code).toBe('conflict');
  expect((await refusalOf(addStaff({ by, ...li, username: '李四' }))).field).toBe('username');
  expect((await refusalOf(addStaff({ by, ...li, username: 'lisi2', name: ' ' }))).field).toBe('name');
});

test('everything that is wrong with a member is told at once, each at its field, and to nobody without the right', async () => {
  const wrong = { name: ' ', role: 'editor', channels: [], limited: true } as const;
  const told = { name: expect.any(String), scope: expect.stringContaining('勾选') };
  const { person } = await signedInAs({ username: 'taken' });
  await expect(addStaff({ by, ...wrong, username: 'x' })).rejects.toMatchObject({
    message: '有几处要改，请看各栏。',
    fieldErrors: { ...told, username: expect.stringContaining('3 到 30') },
  });
  await expect(addStaff({ by, ...wrong, username: 'Taken' })).rejects.toMatchObject({
    fieldErrors: { ...told, username: '账号 taken 已经有人用。' },
  });
  await expect(changeStaff({ by, id: person.id, ...wrong })).rejects.toMatchObject({ fieldErrors: told });
  await expect(addStaff({ by: person, ...wrong, username: 'taken' })).rejects.toMatchObject({
    code: 'forbidden',
    fieldErrors: {},
  });
});

test('a person is limited to channels with all below them', async () => {
  await layChannels();
  const { person, token } = await signedInAs({ channels: [2] });
  expect(person.channels?.toSorted()).toEqual([2, 4]);
  expect(staffById(person.id)?.channels).toEqual([{ id: 2, name: '频道2' }]);
  await changeStaff({ by, id: person.id, name: '王', role: 'editor', channels: [1] });
  expect(await personOf(token)).toBeNull();
  const again = await signInPlainly({ username: 'wang' });
  expect(again.person.channels?.toSorted()).toEqual([1, 2, 3, 4]);
  await changeStaff({ by, id: person.id, name: '王', role: 'editor', channels: [] });
  expect((await personOf(again.token))?.channels).toBeUndefined();
});

test('what is widened goes on, what is narrowed or turned to another role signs in anew', async () => {
  await layChannels();
  const { person, token } = await signedInAs({ channels: [2] });
  const change = (role: 'editor' | 'chief', channels: number[]) =>
    changeStaff({ by, id: person.id, name: '王小五', role, channels });
  await change('editor', [2, 5]);
  expect(await personOf(token)).toMatchObject({ name: '王小五' });
  await change('editor', [5]);
  expect(await personOf(token)).toBeNull();
  const again = await signInPlainly({ username: 'wang' });
  await change('chief', [5]);
  expect(await personOf(again.token)).toBeNull();
});

test('admins are not limited, and a channel that is not there limits nobody', async () => {
  await layChannels();
  const { person } = await signedInAs();
  const change = { by, id: person.id, name: '王' };
  expect((await refusalOf(changeStaff({ ...change, role: 'admin', channels: [2] }))).field).toBe('scope');
  expect((await refusalOf(changeStaff({ ...change, role: 'editor', channels: [99] }))).field).toBe('scope');
  expect(staffById(person.id)).toMatchObject({ role: 'editor', channels: [] });
});

test('the last admin who can sign in stays, and nobody stops or degrades themselves', async () => {
  const { person: one } = await signedInAs({ username: 'one', role: 'admin' });
  const demote = (id: string) => changeStaff({ by, id, name: '某', role: 'editor', channels: [] });
  expect((await refusalOf(stopStaff({ by, id: one.id }))).code).toBe('state');
  expect((await refusalOf(demote(one.id))).code).toBe('state');
  const { person: two } = await signedInAs({ username: 'two', role: 'admin' });
  expect((await refusalOf(stopStaff({ by: one, id: one.id }))).code).toBe('state');
  const own = changeStaff({ by: one, id: one.id, name: '某', role: 'chief', channels: [] });
  expect((await refusalOf(own)).field).toBe('role');
  await stopStaff({ by: one, id: two.id });
  expect((await refusalOf(demote(one.id))).code).toBe('state');
  await changeStaff({ by: one, id: one.id, name: '新名字', role: 'admin', channels: [] });
  expect(staffById(one.id)?.name).toBe('新名字');
});

test('a stopped person is out at once, comes back with the same password, and is told only with the right one', async () => {
  const { person, token } = await signedInAs();
  await stopStaff({ by, id: person.id });
  expect(await personOf(token)).toBeNull();
  expect((await refusalOf(signInPlainly({ username: 'wang' }))).code).toBe('forbidden');
  expect((await refusalOf(signInPlainly({ username: 'wang', password: 'guess' }))).code).toBe('invalid');
  expect((await refusalOf(stopStaff({ by, id: person.id }))).code).toBe('state');
  await restartStaff({ by, id: person.id });
  expect((await signInPlainly({ username: 'wang' })).person.id).toBe(person.id);
});

test('a reset password is a one-time one, shown to the admin and changed by the person', async () => {
  const { person, token } = await signedInAs();
  const { password } = await resetPassword({ by, id: person.id });
  expect(await personOf(token)).toBeNull();
  expect((await refusalOf(signInPlainly({ username: 'wang' }))).code).toBe('invalid');
  expect((await signInPlainly({ username: 'wang', password })).person.mustChangePassword).toBe(true);
  expect((await refusalOf(resetPassword({ by: person, id: person.id }))).code).toBe('forbidden');
});

test('the list shows everyone, those who are stopped last, and when they were last here', async () => {
  const began = Date.now();
  const { person } = await signedInAs({ username: 'gone', role: 'chief' });
  await signedInAs({ username: 'wang', role: 'reporter' });
  await signedInAs({ username: 'root', role: 'admin' });
  await stopStaff({ by, id: person.id });
  await signInPlainly({ username: 'wang' });
  expect(listStaff().map((one) => [one.username, one.stopped])).toEqual([
    ['root', false],
    ['wang', false],
    ['gone', true],
  ]);
  expect(staffNamed('WANG')?.lastSignIn).toBeGreaterThanOrEqual(began);
  expect(staffNamed('root')?.lastSignIn).toBeNull();
});

test('a new account never signed in, which is said of an old one only as far as it is known', async () => {
  const began = Date.now();
  const { person } = await signedInAs();
  expect(staffById(person.id)).toMatchObject({ lastSignIn: null, neverSignedIn: true });
  await signInPlainly({ username: 'wang' });
  expect(staffById(person.id)?.neverSignedIn).toBe(false);
  await signedInAs({ username: 'lisi' });
  setClock(began + 200 * 86_400_000);
  expect(staffNamed('lisi')).toMatchObject({ lastSignIn: null, neverSignedIn: false });
});

test('every act on a member is written down with who did it, and no password is', async () => {
  const { person: admin } = await signedInAs({ username: 'root', role: 'admin' });
  const { password } = await addStaff({ by: admin, username: 'lisi', name: '李四', role: 'editor' });
  const id = staffNamed('lisi')?.id ?? '';
  await changeStaff({ by: admin, id, name: '李四', role: 'chief', channels: [] });
  const reset = await resetPassword({ by: admin, id });
  await stopStaff({ by: admin, id });
  await restartStaff({ by: admin, id });
  const rows = db().select().from(audit).all();
  expect(rows.map((row) => row.verb)).toEqual([
    'addStaff',
    'changeStaff',
    'resetPassword',
    'stopStaff',
    'restartStaff',
  ]);
  expect(new Set(rows.map((row) => row.staffId))).toEqual(new Set([admin.id]));
  for (const secret of [password, reset.password]) expect(JSON.stringify(rows)).not.toContain(secret);
});
