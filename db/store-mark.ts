import { desc, eq, gt, sql } from 'drizzle-orm';
import { z } from 'zod';
import { sha256 } from '#lib/ids.ts';
import { db } from './client.ts';
import { audit } from './schema/audit.ts';
import { channel } from './schema/channel.ts';
import { queue } from './schema/queue.ts';
import { setting } from './schema/site.ts';

/**
 * A place in the store's history: the last errand that was queued and the last act that was recorded. Neither number
 * is ever used twice, and each act's hash covers all acts before it.
 */
const storeMark = z.object({ errand: z.number(), act: z.number(), hash: z.string() });
export type StoreMark = z.infer<typeof storeMark>;

/** Null for none and for what is no mark. */
export function parseMark(text: string | null): StoreMark | null {
  if (text === null) return null;
  try {
    return storeMark.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

const sequence = z.object({ seq: z.number() }).optional();

export function currentMark(): StoreMark {
  const last = sequence.parse(db().get(sql`SELECT seq FROM sqlite_sequence WHERE name = 'queue'`));
  const act = db()
    .select({ id: audit.id, hash: audit.hash })
    .from(audit)
    .orderBy(desc(audit.id))
    .limit(1)
    .get();
  return { errand: last?.seq ?? 0, act: act?.id ?? 0, hash: act?.hash ?? '' };
}

/**
 * True where the store went on from `mark` (it was not exchanged for an older or another one), and every errand that
 * was queued since still waits: then the queue tells all that happened.
 */
export function followsMark(mark: StoreMark): boolean {
  const { errand } = currentMark();
  if (errand < mark.errand) return false;
  const waiting = db().select({ id: queue.id }).from(queue).where(gt(queue.id, mark.errand)).all().length;
  if (waiting !== errand - mark.errand) return false;
  if (mark.act === 0) return true;
  const act = db().select({ hash: audit.hash }).from(audit).where(eq(audit.id, mark.act)).get();
  return act?.hash === mark.hash;
}

const expiry = z.object({ paths: z.array(z.string()) });

/** Paths of all expiries that are queued: promised with a change, and not surely carried out yet. */
export function queuedExpiries(): string[] {
  return db()
    .select({ payload: queue.payload })
    .from(queue)
    .where(eq(queue.job, 'expire'))
    .all()
    .flatMap(({ payload }) => expiry.safeParse(payload).data?.paths ?? []);
}

/** Stands for what every page shows: the site's settings and its channels. */
export function frameStamp(): string {
  const site = db().select().from(setting).where(eq(setting.name, 'site')).all();
  const channels = db().select().from(channel).orderBy(channel.id).all();
  return sha256(JSON.stringify([site, channels]));
}
