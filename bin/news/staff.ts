import { Refusal } from '#lib/refusal.ts';
import { channelByPath } from '#newsroom/channel/channels.ts';
import { addStaff } from '#newsroom/staff/add-staff.ts';
import { listStaff, staffNamed } from '#newsroom/staff/list-staff.ts';
import { type Person, type Role, isRole, roleNames, roles } from '#newsroom/staff/person.rule.ts';
import { resetPassword, resetTwoFactor } from '#newsroom/staff/reset-password.ts';
import { restartStaff, stopStaff } from '#newsroom/staff/stop-staff.ts';
import { actingPerson } from './acting-person.ts';
import { readArguments, wrongUse } from './read-arguments.ts';

const options = {
  username: { type: 'string' },
  role: { type: 'string', default: 'editor' },
  channel: { type: 'string', multiple: true },
  by: { type: 'string' },
} as const;

const usage = [
  'staff add 姓名 --username 账号 [--role 角色] [--channel 频道地址]…',
  '      npm run news -- staff list',
  '      npm run news -- staff reset-password|reset-two-factor|stop|restart 账号',
].join('\n');

type Values = { username?: string; role: string; channel?: string[]; by?: string };
type Verb = (name: string, values: Values, by: Person) => Promise<object[]>;

const verbs: Record<string, Verb> = {
  add: async (name, { username, role, channel = [] }, by) => {
    if (name === '' || !username) throw wrongUse(usage);
    return [
      await addStaff({ by, username, name, role: roleNamed(role), channels: channel.map(channelNamed) }),
    ];
  },
  list: async () =>
    listStaff().map(({ id: _id, channels, ...line }) => ({
      ...line,
      channels: channels.map((one) => one.name),
      lastSignIn: line.lastSignIn === null ? null : new Date(line.lastSignIn).toISOString(),
    })),
  'reset-password': async (name, _, by) => [await resetPassword({ by, id: idOf(name) })],
  'reset-two-factor': (name, _, by) => done(name, resetTwoFactor({ by, id: idOf(name) })),
  stop: (name, _, by) => done(name, stopStaff({ by, id: idOf(name) })),
  restart: (name, _, by) => done(name, restartStaff({ by, id: idOf(name) })),
};

/**
 * `staff add NAME --username U [--role ROLE] [--channel PATH]…`, and what else is done with members. Prints a line of
 * JSON for each; one-time passwords are in it and nowhere else.
 */
export async function staffCommand(args: string[]): Promise<void> {
  const { positionals, values } = readArguments(args, { options, usage });
  const [verb = '', name = '', ...rest] = positionals;
  const run = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (!run || rest.length > 0 || (verb !== 'list' && name === '')) throw wrongUse(usage);
  const lines = await run(name, values, actingPerson(values.by));
  for (const line of lines) process.stdout.write(`${JSON.stringify(line)}\n`);
}

function roleNamed(role: string): Role {
  if (isRole(role)) return role;
  const known = roles.map((one) => `${one}（${roleNames[one]}）`).join('、');
  throw new Refusal('invalid', `角色须是 ${known}之一。`);
}

function channelNamed(path: string): number {
  const found = channelByPath(path.replace(/^\//, ''));
  if (!found) throw new Refusal('notFound', `没有频道 ${path}。`);
  return found.id;
}

function idOf(name: string): string {
  const found = staffNamed(name);
  if (!found) throw new Refusal('notFound', `没有成员 ${name}。`);
  return found.id;
}

async function done(name: string, act: Promise<void>): Promise<object[]> {
  await act;
  const { username, stopped, twoFactor } = staffNamed(name) ?? {};
  return [{ username, stopped, twoFactor }];
}
