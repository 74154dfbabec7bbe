import { and, eq, gt } from 'drizzle-orm';
import { type Db, type Tx, db } from '#db/client.ts';
import { staffProof } from '#db/schema/staff.ts';
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
  tx.insert(staffProof)
    .values({
      id: idOf(kind, key),
      kind,
      staffId,
      createdAt: new Date(at),
      expiresAt: new Date(at + lives[kind]),
    })
    .run();
  return true;
}

/** Whose it is, or null: unknown or over. */
export function staffOfProof(kind: ProofKind, key: string, reader: Db | Tx = db()): string | null {
  const row = reader
    .select({ staffId: staffProof.staffId })
    .from(staffProof)
    .where(and(eq(staffProof.id, idOf(kind, key)), gt(staffProof.expiresAt, new Date(now()))))
    .get();
  return row?.staffId ?? null;
}

export function dropProof(tx: Tx, kind: ProofKind, key: string): void {
  tx.delete(staffProof)
    .where(eq(staffProof.id, idOf(kind, key)))
    .run();
}

export function dropProofsOf(tx: Tx, kind: ProofKind, staffId: string): void {
  tx.delete(staffProof)
    .where(and(eq(staffProof.staffId, staffId), eq(staffProof.kind, kind)))
    .run();
}
