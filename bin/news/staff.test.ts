import { beforeEach, expect, test, vi } from 'vitest';
import { write } from '#db/client.ts';
import { channel } from '#db/schema/channel.ts';
import { useTestDatabase } from '#db/testing.ts';
import { refusalOf, signInPlainly } from '#newsroom/staff/testing-staff.ts';
import { staffCommand } from './staff.ts';

useTestDatabase();

let printed: string[] = [];

beforeEach(async () => {
  printed = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  await write((tx) => tx.insert(channel).values({ id: 7, path: 'news/world', name: '国际' }).run());
});

const run = async (...args: string[]): Promise<Record<string, unknown>[]> => {
  printed = [];
  await staffCommand(args);
  return printed.map((line): Record<string, unknown> => JSON.parse(line));
};

test('a member is added with channels, listed, reset, stopped and let in again, each a line of JSON', async () => {
  const [added] = await run(
    'add',
    '王五',
    '--username',
    'wang',
    '--role',
    'deskChief',
    '--channel',
    'news/world',
  );
  expect(added).toMatchObject({ username: 'wang' });
  const opened = await signInPlainly({ username: 'wang', password: String(added?.['password']) });
  expect(opened.person).toMatchObject({ role: 'deskChief', channels: [7], mustChangePassword: true });
  expect(await run('list')).toEqual([
    expect.objectContaining({ name: '王五', role: 'deskChief', channels: ['国际'], stopped: false }),
  ]);
  const [reset] = await run('reset-password', 'wang');
  expect((await signInPlainly({ username: 'wang', password: String(reset?.['password']) })).token).not.toBe(
    '',
  );
  expect(await run('stop', '王五')).toEqual([{ username: 'wang', stopped: true, twoFactor: false }]);
  expect(await run('restart', 'wang')).toEqual([{ username: 'wang', stopped: false, twoFactor: false }]);
});

test.each([
  [['add', '王五'], '用法'],
  [['add', '王五', '--username', 'wang', '--role', 'king'], '角色须是'],
  [['add', '王五', '--username', 'wang', '--channel', 'nowhere'], '没有频道'],
  [['stop', 'nobody'], '没有成员'],
  [['toString', 'x'], '用法'],
  [[], '用法'],
])('%j is refused', async (args, words) =>
  expect((await refusalOf(staffCommand(args))).message).toContain(words),
);
