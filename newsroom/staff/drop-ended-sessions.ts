import { lt } from 'drizzle-orm';
import { write } from '#db/client.ts';
import { staffProof, staffSession } from '#db/schema/staff.ts';
import { now } from '#lib/clock.ts';

/** Removes sessions, and what else browsers held, that nobody can use any more. Answers with how many sessions. */
export const dropEndedSessions = (): Promise<number> =>
  write((tx) => {
    const at = new Date(now());
    tx.delete(staffProof).where(lt(staffProof.expiresAt, at)).run();
    return tx.delete(staffSession).where(lt(staffSession.expiresAt, at)).run().changes;
  });
