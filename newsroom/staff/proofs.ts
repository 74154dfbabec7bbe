import { and, eq, gt, like } from 'drizzle-orm';
import { type Db, type Tx, db } from '#db/client.ts';
import { staffVerification } from '#db/schema/staff.ts';
import { now } from '#lib/clock.ts';
import { sha256 } from '#lib/ids.ts';

const minute = 60_000;
const day = 86_400_000;

/** What a browser may hold beside a session, or what is remembered of one; each ends by itself. */
const lives = {
  /** The password was right, the second step is still to come. */
  ticket: 10 * minute,
  /** A browser that signed in to this account before. */
  device: 180 * day,
  /** A second-step code that was used; it would be good for a minute and a half. */
  usedCode: 5 * minute,
} as const;
export type ProofKind = keyof typeof lives;

export const proofDays = (kind: ProofKind): number => lives[kind] / day;

/** Only the hash is kept: who reads the store can be nobody with it. */
const idOf = (kind: ProofKind, key: string) => `${kind}:${sha256(key)}`;

/** Remembers `key` for a person. False where it is there already. */
export function keepProof(
  tx: Tx,
  kind: ProofKind,
  { key, staffId }: { key: string; staffId: string },
): boolean {
  if (staffOfProof(kind, key, tx) !== null) return false;
  dropProof(tx, kind, key);
  const at = now();
  tx.insert(staffVerification)
    .values({
      id: idOf(kind, key),
      identifier: staffId,
      value: kind,
      expiresAt: new Date(at + lives[kind]),
      createdAt: new Date(at),
      updatedAt: new Date(at),
    })
    .run();
  return true;
}

/** Whose it is, or null: unknown or over. */
export function staffOfProof(kind: ProofKind, key: string, reader: Db | Tx = db()): string | null {
  const row = reader
    .select({ staffId: staffVerification.identifier })
    .from(staffVerification)
    .where(and(eq(staffVerification.id, idOf(kind, key)), gt(staffVerification.expiresAt, new Date(now()))))
    .get();
  return row?.staffId ?? null;
}

export function dropProof(tx: Tx, kind: ProofKind, key: string): void {
  tx.delete(staffVerification)
    .where(eq(staffVerification.id, idOf(kind, key)))
    .run();
}

export function dropProofsOf(tx: Tx, kind: ProofKind, staffId: string): void {
  tx.delete(staffVerification)
    .where(and(eq(staffVerification.identifier, staffId), like(staffVerification.id, `${kind}:%`)))
    .run();
}
