import { eq } from 'drizzle-orm';
import { type Db, type Tx, db } from '#db/client.ts';
import { staff, staffTwoFactor } from '#db/schema/staff.ts';
import { seal, unseal } from '#lib/secret-box.ts';
import { keepProof } from '../proofs.ts';
import { codesLeft, withoutCode } from './recovery-codes.ts';
import { matchingStep } from './totp.ts';

export type SecondStep =
  | { state: 'off' }
  /** A secret was made and no code of it was seen yet. Null: the key that sealed it is gone. */
  | { state: 'pending'; secret: string | null }
  | { state: 'on'; recoveryLeft: number };

export function secondStepOf(staffId: string, reader: Db | Tx = db()): SecondStep {
  const row = rowOf(staffId, reader);
  if (!row) return { state: 'off' };
  if (!row.verified) return { state: 'pending', secret: unseal(row.secret, staffId) };
  return { state: 'on', recoveryLeft: codesLeft(row.recoveryCodes) };
}

/**
 * Uses up a code of the app or of the recovery list, which is then worth nothing. Null where it is wrong or was used
 * before. While the second step is pending only a code of the app counts.
 */
export function useCode(tx: Tx, staffId: string, code: string): 'app' | 'recovery' | null {
  const row = rowOf(staffId, tx);
  if (!row) return null;
  const digits = code.normalize('NFKC').replaceAll(/[\s-]/g, '');
  if (/^\d{6}$/.test(digits)) {
    const secret = unseal(row.secret, staffId);
    const step = secret === null ? null : matchingStep(secret, digits);
    if (step === null) return null;
    return keepProof(tx, 'usedCode', { key: `${row.id} ${step}`, staffId }) ? 'app' : null;
  }
  const left = row.verified ? withoutCode(row.recoveryCodes, code) : null;
  if (left === null) return null;
  tx.update(staffTwoFactor).set({ recoveryCodes: left }).where(eq(staffTwoFactor.id, row.id)).run();
  return 'recovery';
}

/** Puts a new secret in the place of whatever was there; it counts once a code of it was typed in. */
export function putSecret(tx: Tx, { id, staffId, secret }: { id: string; staffId: string; secret: string }) {
  dropSecondStep(tx, staffId);
  tx.insert(staffTwoFactor)
    .values({ id, staffId, secret: seal(secret, staffId), recoveryCodes: '[]', verified: false })
    .run();
}

export function keepRecoveryCodes(tx: Tx, staffId: string, kept: string): void {
  tx.update(staffTwoFactor)
    .set({ recoveryCodes: kept, verified: true })
    .where(eq(staffTwoFactor.staffId, staffId))
    .run();
  tx.update(staff).set({ twoFactorEnabled: true }).where(eq(staff.id, staffId)).run();
}

export function dropSecondStep(tx: Tx, staffId: string): void {
  tx.delete(staffTwoFactor).where(eq(staffTwoFactor.staffId, staffId)).run();
  tx.update(staff).set({ twoFactorEnabled: false }).where(eq(staff.id, staffId)).run();
}

const rowOf = (staffId: string, reader: Db | Tx) =>
  reader.select().from(staffTwoFactor).where(eq(staffTwoFactor.staffId, staffId)).get();
