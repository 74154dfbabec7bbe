import { eq } from 'drizzle-orm';
import { db, write } from '#db/client.ts';
import { staff } from '#db/schema/staff.ts';
import { shortId } from '#lib/ids.ts';
import { Refusal } from '#lib/refusal.ts';
import { record } from '#newsroom/audit/record.ts';
import { auth } from './auth.ts';
import { demand } from './can.rule.ts';
import { type Person, type Role } from './person.rule.ts';
import { isUsername } from './username.rule.ts';

export type NewStaff = { username: string; name: string; role: Role };

/** Adds a person with a one-time password, which has to be changed at the first sign-in. */
export async function addStaff({
  by,
  ...input
}: { by: Person } & NewStaff): Promise<{ username: string; password: string }> {
  demand(by, 'staff.manage');
  const username = input.username.trim().toLowerCase();
  const name = input.name.trim();
  if (!isUsername(username)) {
    throw new Refusal('invalid', '账号用 3 到 30 个英文字母、数字、点或下划线。', 'username');
  }
  if (name === '' || name.length > 40) throw new Refusal('invalid', '姓名须为 1 到 40 个字。', 'name');
  if (usernameTaken(username)) throw new Refusal('conflict', `账号 ${username} 已经有人用。`, 'username');
  const password = oneTimePassword();
  const id = await createStaff({ username, name, role: input.role }, password, true);
  await write((tx) => record(tx, { by, verb: 'addStaff', detail: { id, username, role: input.role } }));
  return { username, password };
}

/** 80 random bits in four groups, readable over a telephone. */
export const oneTimePassword = () => Array.from({ length: 4 }, () => shortId(4)).join('-');

const usernameTaken = (username: string) =>
  db().select({ id: staff.id }).from(staff).where(eq(staff.username, username)).get() !== undefined;

/** The row itself, without any question of rights. better-auth wants an address: one in a domain that cannot exist. */
export async function createStaff(
  { username, name, role }: NewStaff,
  password: string,
  mustChangePassword: boolean,
): Promise<string> {
  const made = await auth().api.createUser({
    body: { email: `${username}@staff.invalid`, name, password, data: { username, mustChangePassword } },
  });
  await write((tx) => tx.update(staff).set({ role }).where(eq(staff.id, made.user.id)).run());
  return made.user.id;
}
