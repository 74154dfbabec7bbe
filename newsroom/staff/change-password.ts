import { and, eq } from 'drizzle-orm';
import { db, write } from '#db/client.ts';
import { staff, staffAccount } from '#db/schema/staff.ts';
import { now } from '#lib/clock.ts';
import { Refusal } from '#lib/refusal.ts';
import { record } from '#newsroom/audit/record.ts';
import { countAttempt, forgiveAttempt } from './attempts.ts';
import { passwordFault } from './password.rule.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { type SignedIn, endOtherSessions } from './session.ts';

type Change = { by: SignedIn; token: string; address: string; current: string; next: string };

/** Changes one's own password and ends every other session of the account. Guesses at the old one are limited too. */
export async function changePassword({ by, token, address, current, next }: Change): Promise<void> {
  const attempt = { username: by.username, address };
  await countAttempt(attempt);
  const account = db()
    .select({ id: staffAccount.id, hash: staffAccount.password })
    .from(staffAccount)
    .where(and(eq(staffAccount.userId, by.id), eq(staffAccount.providerId, 'credential')))
    .get();
  if (!account?.hash || !(await verifyPassword({ hash: account.hash, password: current }))) {
    throw new Refusal('invalid', '原密码不对。', 'current');
  }
  await forgiveAttempt(attempt);
  if (next === current) throw new Refusal('invalid', '新密码要与原密码不同。', 'next');
  const fault = passwordFault(next, [by.username, by.name]);
  if (fault) throw new Refusal('invalid', fault, 'next');
  const password = await hashPassword(next);
  const at = new Date(now());
  await write((tx) => {
    tx.update(staffAccount).set({ password, updatedAt: at }).where(eq(staffAccount.id, account.id)).run();
    tx.update(staff).set({ mustChangePassword: false, updatedAt: at }).where(eq(staff.id, by.id)).run();
    endOtherSessions(tx, by.id, token);
    record(tx, { by, verb: 'changePassword' });
  });
}
