import { parseArgs } from 'node:util';
import { Refusal } from '#lib/refusal.ts';
import { addStaff } from '#newsroom/staff/add-staff.ts';
import { isRole, roleNames, roles } from '#newsroom/staff/person.rule.ts';
import { actingPerson } from './acting-person.ts';

const options = {
  username: { type: 'string' },
  role: { type: 'string', default: 'editor' },
  by: { type: 'string' },
} as const;

/** `staff add NAME --username U [--role ROLE]`: prints one line of JSON with the one-time password. */
export async function staffCommand(args: string[]): Promise<{ stale: string[] }> {
  const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
  const [verb, name, ...rest] = positionals;
  if (verb !== 'add' || !name || rest.length > 0 || !values.username) {
    throw new Refusal('invalid', '用法：npm run news -- staff add 姓名 --username 账号 [--role 角色]');
  }
  const { role, username } = values;
  if (!isRole(role)) {
    throw new Refusal(
      'invalid',
      `角色须是 ${roles.map((one) => `${one}（${roleNames[one]}）`).join('、')}之一。`,
    );
  }
  const added = await addStaff({ by: actingPerson(values.by), username, name, role });
  process.stdout.write(`${JSON.stringify(added)}\n`);
  return { stale: [] };
}
