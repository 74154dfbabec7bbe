import { eq } from 'drizzle-orm';
import { type Db, type Tx, db } from '#db/client.ts';
import { staff } from '#db/schema/staff.ts';
import { secretToken } from '#lib/ids.ts';
import { sharedSuccess } from '#lib/shared.ts';
import { hashPassword, verifyPassword } from './password.ts';

export type Credentials = { staffId: string; hash: string; stopped: boolean; twoFactor: boolean };

const columns = {
  staffId: staff.id,
  hash: staff.passwordHash,
  stopped: staff.stopped,
  twoFactor: staff.twoFactorEnabled,
};

export const credentialsOfName = (username: string): Credentials | null =>
  db().select(columns).from(staff).where(eq(staff.username, username.toLowerCase())).get() ?? null;

export const passwordHash = (staffId: string, reader: Db | Tx = db()): string | null =>
  reader.select(columns).from(staff).where(eq(staff.id, staffId)).get()?.hash ?? null;

export function setPasswordHash(tx: Tx, staffId: string, hash: string): void {
  tx.update(staff).set({ passwordHash: hash }).where(eq(staff.id, staffId)).run();
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
