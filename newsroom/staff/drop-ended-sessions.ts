import { lt } from 'drizzle-orm';
import { write } from '#db/client.ts';
import { staffSession } from '#db/schema/staff.ts';
import { now } from '#lib/clock.ts';

/** Removes sessions that nobody can use any more. Answers with how many. */
export const dropEndedSessions = (): Promise<number> =>
  write(
    (tx) =>
      tx
        .delete(staffSession)
        .where(lt(staffSession.expiresAt, new Date(now())))
        .run().changes,
  );
