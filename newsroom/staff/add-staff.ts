import { eq } from 'drizzle-orm';
import { type Db, type Tx, db, write } from '#db/client.ts';
import { staff } from '#db/schema/staff.ts';
import { now } from '#lib/clock.ts';
import { shortId } from '#lib/ids.ts';
import { Refusal, demandAll } from '#lib/refusal.ts';
import { record } from '#newsroom/audit/record.ts';
import { demand } from './can.rule.ts';
import { type StaffReach, demandReach, putChannels } from './change-staff.ts';
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
  limited,
  ...input
}: { by: Person } & NewStaff & Partial<StaffReach>): Promise<{ username: string; password: string }> {
  // Before the work of a hash; what counts is asked inside the write.
  demand(by, 'staff.manage');
  demandAll([
    () => personName(input.name),
    () => demandFreeUsername(db(), input.username),
    () => demandReach({ role: input.role, channels, limited }),
  ]);
  const username = usernameOf(input.username);
  const name = personName(input.name);
  const password = oneTimePassword();
  const hash = await hashPassword(password);
  await write((tx) => {
    demand(personNow(tx, by), 'staff.manage');
    demandFreeUsername(tx, username);
    const { role } = input;
    const id = putStaff(tx, { username, name, role, hash, mustChangePassword: true });
    putChannels(tx, { id, role, channels });
    record(tx, { by, verb: 'addStaff', detail: { id, username, role, channels } });
  });
  return { username, password };
}

const usernameOf = (typed: string) => typed.trim().toLowerCase();

function demandFreeUsername(reader: Db | Tx, typed: string): void {
  demandLength('username', typed);
  const username = usernameOf(typed);
  if (!isUsername(username)) {
    throw new Refusal('invalid', '账号用 3 到 30 个英文字母、数字、点或下划线。', 'username');
  }
  if (usernameTaken(reader, username)) {
    throw new Refusal('conflict', `账号 ${username} 已经有人用。`, 'username');
  }
}

/** 80 random bits in four groups, readable over a telephone. */
export const oneTimePassword = () => Array.from({ length: 4 }, () => shortId(4)).join('-');

const usernameTaken = (reader: Db | Tx, username: string) =>
  reader.select({ id: staff.id }).from(staff).where(eq(staff.username, username)).get() !== undefined;

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
