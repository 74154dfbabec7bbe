import { desc, eq } from 'drizzle-orm';
import { db, write } from '#db/client.ts';
import { forgetRestore, readRestoring } from '#db/backup/finish-restore.ts';
import { enqueue } from '#db/queue.ts';
import { audit } from '#db/schema/audit.ts';
import { staffProof, staffSession } from '#db/schema/staff.ts';
import { everything } from '#lib/expiry.ts';
import { record } from '#newsroom/audit/record.ts';

const verb = 'restoreStore';

/** When this store last came out of a backup; 0 where it never did. */
export const lastRestoreAt = (): number =>
  db().select({ at: audit.at }).from(audit).where(eq(audit.verb, verb)).orderBy(desc(audit.id)).limit(1).get()
    ?.at ?? 0;

export const wasRestored = (): boolean => lastRestoreAt() > 0;

/**
 * Once, when a restored store was opened and has the newest shape: it learns what happened to it. A session that was
 * ended since the backup must not live again, so all end; and outer caches may hold what is no longer so.
 */
export async function followRestore(): Promise<void> {
  const restored = readRestoring();
  if (!restored) return;
  const { backup, madeAt, by } = restored;
  await write((tx) => {
    tx.delete(staffSession).run();
    tx.delete(staffProof).run();
    record(tx, { by: { id: null, name: by }, verb, detail: { backup, madeAt } });
    enqueue(tx, { job: 'expire', payload: { paths: [everything], withdrawn: true } });
  });
  forgetRestore();
}
