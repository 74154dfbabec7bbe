import { eq } from 'drizzle-orm';
import { write } from '#db/client.ts';
import { staffSession } from '#db/schema/staff.ts';
import { record } from '#newsroom/audit/record.ts';
import { findSession } from './session.ts';

/** Ends a session in the store: its token is worth nothing afterwards, whoever kept a copy. */
export async function signOut(token: string): Promise<void> {
  const session = findSession(token);
  await write((tx) => {
    tx.delete(staffSession).where(eq(staffSession.token, token)).run();
    if (session) record(tx, { by: session.person, verb: 'signOut' });
  });
}
