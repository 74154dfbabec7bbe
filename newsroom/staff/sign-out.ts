import { eq } from 'drizzle-orm';
import { write } from '#db/client.ts';
import { staffSession } from '#db/schema/staff.ts';
import { sha256 } from '#lib/ids.ts';
import { Refusal } from '#lib/refusal.ts';
import { record } from '#newsroom/audit/record.ts';
import { type SignedIn, endSession, endSessions, findSession } from './session.ts';

/** Ends a session in the store: its token is worth nothing afterwards, whoever kept a copy. */
export async function signOut(token: string): Promise<void> {
  const session = findSession(token);
  await write((tx) => {
    tx.delete(staffSession)
      .where(eq(staffSession.tokenHash, sha256(token)))
      .run();
    if (session) record(tx, { by: session.person, verb: 'signOut' });
  });
}

/** Signs one of the person's own other browsers out. */
export const signOutElsewhere = ({ by, id }: { by: SignedIn; id: string }): Promise<void> =>
  write((tx) => {
    if (id === by.sessionId) throw new Refusal('state', '这是您正在用的登录。要退出，请按“退出登录”。');
    if (!endSession(tx, by.id, id)) throw new Refusal('notFound', '这个登录已经结束。');
    record(tx, { by, verb: 'endSession', detail: { session: id } });
  });

/** Signs all of the person's other browsers out. Answers with how many there were. */
export const signOutEverywhereElse = ({ by }: { by: SignedIn }): Promise<number> =>
  write((tx) => {
    const ended = endSessions(tx, by.id, by.sessionId);
    if (ended > 0) record(tx, { by, verb: 'endOtherSessions', detail: { ended } });
    return ended;
  });
