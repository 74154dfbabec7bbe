import { and, eq, gt, ne } from 'drizzle-orm';
import { type Tx, db, write } from '#db/client.ts';
import { staff, staffSession } from '#db/schema/staff.ts';
import { now } from '#lib/clock.ts';
import { log } from '#lib/log.ts';
import { idleDays } from './auth.ts';
import { type Person, isRole } from './person.rule.ts';

/** A person with a session: what pages and actions of the desk act for. */
export type SignedIn = Person & { id: string; username: string; mustChangePassword: boolean };

const day = 86_400_000;
/** However busy, a session ends after this; its cookie lives as long. */
export const sessionDays = 30;
/** A session's last use is written down at most once in this time: reading a page rarely writes. */
const touchMs = 3_600_000;

/** Who holds this token, or null: unknown, idle for seven days, thirty days old, or the account is stopped. */
export async function personOf(token: string): Promise<SignedIn | null> {
  const session = findSession(token);
  if (!session) return null;
  const fresh = now() + idleDays * day;
  // A locked database may not keep anyone out: the next request writes it down.
  if (fresh - session.expiresAt > touchMs) {
    await touch(token, fresh).catch((error: unknown) => log().warn({ err: error }, 'session not prolonged'));
  }
  return session.person;
}

const touch = (token: string, expiresAt: number) =>
  write((tx) =>
    tx
      .update(staffSession)
      .set({ expiresAt: new Date(expiresAt), updatedAt: new Date(now()) })
      .where(eq(staffSession.token, token))
      .run(),
  );

export function findSession(token: string): { expiresAt: number; person: SignedIn } | null {
  const row = db()
    .select({
      id: staff.id,
      name: staff.name,
      username: staff.username,
      role: staff.role,
      banned: staff.banned,
      mustChangePassword: staff.mustChangePassword,
      expiresAt: staffSession.expiresAt,
    })
    .from(staffSession)
    .innerJoin(staff, eq(staff.id, staffSession.userId))
    .where(
      and(
        eq(staffSession.token, token),
        gt(staffSession.expiresAt, new Date(now())),
        gt(staffSession.createdAt, new Date(now() - sessionDays * day)),
      ),
    )
    .get();
  if (!row || row.banned || !isRole(row.role)) return null;
  const { id, name, role, mustChangePassword } = row;
  const person = { id, name, role, username: row.username ?? '', mustChangePassword };
  return { expiresAt: row.expiresAt.getTime(), person };
}

/** Ends all sessions of a person but the one that is at work. */
export function endOtherSessions(tx: Tx, staffId: string, keepToken: string): void {
  tx.delete(staffSession)
    .where(and(eq(staffSession.userId, staffId), ne(staffSession.token, keepToken)))
    .run();
}
