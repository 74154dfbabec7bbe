import { db, write } from '#db/client.ts';
import { staff } from '#db/schema/staff.ts';
import { env } from '#lib/env.ts';
import { record } from '#newsroom/audit/record.ts';
import { oneTimePassword, putStaff } from './add-staff.ts';
import { hashPassword } from './password/password.ts';

/** True once anyone can sign in. */
export const isStaffed = (): boolean =>
  db().select({ id: staff.id }).from(staff).limit(1).get() !== undefined;

export type FirstAdmin = { username: string; password: string; oneTime: boolean };

/**
 * Makes `admin` where there is no staff at all: with ADMIN_PASSWORD, or else with a one-time password that the caller
 * shows once and that has to be changed at the first sign-in. Null where someone is there already.
 */
export async function ensureFirstAdmin(): Promise<FirstAdmin | null> {
  if (isStaffed()) return null;
  const given = env().ADMIN_PASSWORD;
  const password = given ?? oneTimePassword();
  const oneTime = given === undefined;
  const hash = await hashPassword(password);
  const first = { username: 'admin', name: '管理员', role: 'admin' } as const;
  await write((tx) => {
    const id = putStaff(tx, { ...first, hash, mustChangePassword: oneTime });
    const detail = { id, username: first.username, role: first.role };
    record(tx, { by: { id: null, name: '系统' }, verb: 'addStaff', detail });
  });
  return { username: first.username, password, oneTime };
}
