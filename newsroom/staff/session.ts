import { and, desc, eq, gt, ne } from 'drizzle-orm';
import { type Tx, db, write } from '#db/client.ts';
import { staff, staffSession } from '#db/schema/staff.ts';
import { now } from '#lib/clock.ts';
import { secretToken, sha256, shortId } from '#lib/ids.ts';
import { log } from '#lib/server/log.ts';
import { channelScope } from './channel-scope.ts';
import { type Person, isRole } from './person.rule.ts';

/** A person with a session: what pages and actions of the desk act for. */
export type SignedIn = Person & {
  id: string;
  username: string;
  mustChangePassword: boolean;
  /** Whether signing in takes a second step. */
  twoFactor: boolean;
  sessionId: string;
};

const day = 86_400_000;
/** A session that nobody uses ends after this. */
const idleDays = 7;
/** However busy, a session ends after this; its cookie lives as long. */
export const sessionDays = 30;
/** A session's last use is written down at most once in this time: reading a page rarely writes. */
const touchMs = 10 * 60_000;

export type Browser = { address: string; userAgent: string };

/** Opens a session and answers with its token, of which the store only has the hash. */
export function openSession(tx: Tx, staffId: string, { address, userAgent }: Browser): string {
  const token = secretToken();
  const at = now();
  tx.insert(staffSession)
    .values({
      id: shortId(12),
      staffId,
      tokenHash: sha256(token),
      address,
      userAgent: userAgent.slice(0, 300),
      createdAt: new Date(at),
      usedAt: new Date(at),
      expiresAt: new Date(at + idleDays * day),
    })
    .run();
  return token;
}

/** Who holds this token, or null: unknown, idle for seven days, thirty days old, or the account is stopped. */
export async function personOf(token: string): Promise<SignedIn | null> {
  const session = findSession(token);
  if (!session) return null;
  // A locked database may not keep anyone out: the next request writes it down.
  if (now() - session.usedAt > touchMs) {
    await touch(session.person.sessionId).catch((error: unknown) =>
      log().warn({ err: error }, 'session not prolonged'),
    );
  }
  return session.person;
}

const touch = (id: string) =>
  write((tx) =>
    tx
      .update(staffSession)
      .set({ expiresAt: new Date(now() + idleDays * day), usedAt: new Date(now()) })
      .where(eq(staffSession.id, id))
      .run(),
  );

const isAlive = () =>
  and(
    gt(staffSession.expiresAt, new Date(now())),
    gt(staffSession.createdAt, new Date(now() - sessionDays * day)),
  );

export function findSession(token: string): { usedAt: number; person: SignedIn } | null {
  const row = db()
    .select({
      id: staff.id,
      name: staff.name,
      username: staff.username,
      role: staff.role,
      stopped: staff.stopped,
      mustChangePassword: staff.mustChangePassword,
      twoFactor: staff.twoFactorEnabled,
      sessionId: staffSession.id,
      usedAt: staffSession.usedAt,
    })
    .from(staffSession)
    .innerJoin(staff, eq(staff.id, staffSession.staffId))
    .where(and(eq(staffSession.tokenHash, sha256(token)), isAlive()))
    .get();
  if (!row || row.stopped || !isRole(row.role)) return null;
  const { id, name, role, username, mustChangePassword, twoFactor, sessionId } = row;
  const channels = channelScope(id);
  const limit = channels === undefined ? {} : { channels };
  const person = { id, name, role, ...limit, username, mustChangePassword };
  return { usedAt: row.usedAt.getTime(), person: { ...person, twoFactor, sessionId } };
}

export type SessionRow = {
  id: string;
  address: string;
  userAgent: string;
  startedAt: number;
  usedAt: number;
};

/** Where a person is signed in now, the last used first. */
export const listSessions = (staffId: string): SessionRow[] =>
  db()
    .select()
    .from(staffSession)
    .where(and(eq(staffSession.staffId, staffId), isAlive()))
    .orderBy(desc(staffSession.usedAt))
    .all()
    .map((row) => ({
      id: row.id,
      address: row.address,
      userAgent: row.userAgent,
      startedAt: row.createdAt.getTime(),
      usedAt: row.usedAt.getTime(),
    }));

/** Ends all sessions of a person; `keep` names one that goes on. Answers with how many ended. */
export function endSessions(tx: Tx, staffId: string, keep = ''): number {
  const theirs = and(eq(staffSession.staffId, staffId), ne(staffSession.id, keep));
  return tx.delete(staffSession).where(theirs).run().changes;
}

/** Ends one session of a person. False where there is none by this id. */
export function endSession(tx: Tx, staffId: string, id: string): boolean {
  const theirs = and(eq(staffSession.staffId, staffId), eq(staffSession.id, id));
  return tx.delete(staffSession).where(theirs).run().changes > 0;
}
