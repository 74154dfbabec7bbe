import { and, eq } from 'drizzle-orm';
import { type Db, type Tx, db } from '#db/client.ts';
import { staff, staffAccount } from '#db/schema/staff.ts';
import { now } from '#lib/clock.ts';
import { secretToken } from '#lib/ids.ts';
import { sharedSuccess } from '#lib/shared.ts';
import { hashPassword, verifyPassword } from './password.ts';

export type Credentials = { staffId: string; hash: string; stopped: boolean; twoFactor: boolean };

const columns = {
  staffId: staff.id,
  hash: staffAccount.password,
  stopped: staff.banned,
  twoFactor: staff.twoFactorEnabled,
};
const isPassword = eq(staffAccount.providerId, 'credential');

export function credentialsOfName(username: string): Credentials | null {
  const row = db()
    .select(columns)
    .from(staff)
    .innerJoin(staffAccount, and(eq(staffAccount.userId, staff.id), isPassword))
    .where(eq(staff.username, username.toLowerCase()))
    .get();
  return row ? { ...row, hash: row.hash ?? '', stopped: row.stopped === true } : null;
}

export const passwordHash = (staffId: string, reader: Db | Tx = db()): string | null =>
  reader
    .select({ hash: staffAccount.password })
    .from(staffAccount)
    .where(and(eq(staffAccount.userId, staffId), isPassword))
    .get()?.hash ?? null;

export function setPasswordHash(tx: Tx, staffId: string, hash: string): void {
  const at = new Date(now());
  tx.update(staffAccount)
    .set({ password: hash, updatedAt: at })
    .where(and(eq(staffAccount.userId, staffId), isPassword))
    .run();
}

/**
 * Whether the password is right. Where there is no account the work is the same, done on a hash that nothing fits, so
 * that no clock tells which names there are.
 */
export async function isRightPassword(hash: string | null, password: string): Promise<boolean> {
  const right = await verifyPassword({ hash: hash ?? (await decoy()), password });
  return right && hash !== null;
}

const decoy = () => sharedSuccess('decoy-password-hash', () => hashPassword(secretToken()));
