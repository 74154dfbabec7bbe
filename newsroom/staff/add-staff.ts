import { eq } from 'drizzle-orm';
import { type Tx, write } from '#db/client.ts';
import { staff } from '#db/schema/staff.ts';
import { now } from '#lib/clock.ts';
import { shortId } from '#lib/ids.ts';
import { Refusal } from '#lib/refusal.ts';
import { record } from '#newsroom/audit/record.ts';
import { demand } from './can.rule.ts';
import { putChannels } from './change-staff.ts';
import { demandLength } from './demand-length.ts';
import { hashPassword } from './password/password.ts';
import { personNow } from './person-now.ts';
import type { Person, Role } from './person.rule.ts';
import { personName } from './person-name.ts';
import { isUsername } from './username.rule.ts';

export type NewStaff = { username: string; name: string; role: Role };

/** Adds a person with a one-time password, which has to be changed at the first sign-in. */
export async function addStaff({
  by,
  channels = [],
  ...input
}: { by: Person; channels?: readonly number[] } & NewStaff): Promise<{ username: string; password: string }> {
  // Before the work of a hash; what counts is asked inside the write.
  demand(by, 'staff.manage');
  demandLength('username', input.username);
  const username = input.username.trim().toLowerCase();
  const name = personName(input.name);
  if (!isUsername(username)) {
    throw new Refusal('invalid', '账号用 3 到 30 个英文字母、数字、点或下划线。', 'username');
  }
  const password = oneTimePassword();
  const hash = await hashPassword(password);
  await write((tx) => {
    demand(personNow(tx, by), 'staff.manage');
    if (usernameTaken(tx, username)) {
      throw new Refusal('conflict', `账号 ${username} 已经有人用。`, 'username');
    }
    const { role } = input;
    const id = putStaff(tx, { username, name, role, hash, mustChangePassword: true });
    putChannels(tx, { id, role, channels });
    record(tx, { by, verb: 'addStaff', detail: { id, username, role, channels } });
  });
  return { username, password };
}

/** 80 random bits in four groups, readable over a telephone. */
export const oneTimePassword = () => Array.from({ length: 4 }, () => shortId(4)).join('-');

const usernameTaken = (tx: Tx, username: string) =>
  tx.select({ id: staff.id }).from(staff).where(eq(staff.username, username)).get() !== undefined;

/** The row itself, without any question of rights. */
export function putStaff(
  tx: Tx,
  {
    username,
    name,
    role,
    hash,
    mustChangePassword,
  }: NewStaff & { hash: string; mustChangePassword: boolean },
): string {
  const id = shortId(16);
  tx.insert(staff)
    .values({ id, username, name, role, passwordHash: hash, mustChangePassword, createdAt: new Date(now()) })
    .run();
  return id;
}
