import { and, eq } from 'drizzle-orm';
import { type Db, type Tx, db, write } from '#db/client.ts';
import { editLock } from '#db/schema/editing.ts';
import { now } from '#lib/clock.ts';
import { record } from '#newsroom/audit/record.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { demandOn } from './demand-on.ts';

/** A lock that wasn't refreshed for this long holds nobody off. Editors refresh it every twenty seconds. */
export const freshMs = 90_000;

/** Who is in the way of writing: another person, or the same one in another tab. */
export type LockHolder = { name: string; since: number; own: boolean };
export type LockAnswer = { held: true; since: number } | { held: false; holder: LockHolder };
export type LockOrder = { by: Person & { id: string }; id: number; tab: string };

/**
 * 编辑锁: takes the article for writing in this tab, or says who has it. Also refreshes what is held already. `gone`:
 * tabs of the same browser that ended without giving their lock back, as in a crash; one of the same person's holds
 * nobody off any more.
 */
export const holdLock = (order: LockOrder & { gone?: readonly string[] }): Promise<LockAnswer> =>
  write((tx) => {
    demandOn(tx, order, 'article.write');
    const row = lockOf(tx, order.id);
    const isLeft = row !== null && row.staffId === order.by.id && order.gone?.includes(row.tab) === true;
    return isLeft ? putLock(tx, order, now()) : holdLockIn(tx, order);
  });

/** The same inside a transaction whose rights were asked. */
export function holdLockIn(tx: Tx, order: LockOrder): LockAnswer {
  const holder = holderOf(tx, order);
  if (holder) return { held: false, holder };
  const row = lockOf(tx, order.id);
  return putLock(tx, order, row !== null && isOwn(row, order) ? row.since : now());
}

/** Who is in the way of this tab's writing; null for nobody. Takes nothing. */
export const lookAtLock = (order: LockOrder): LockHolder | null => holderOf(db(), order);

/**
 * The same for a save, which shows that a tab that has the lock is there. It doesn't take a lock that is free: the last
 * save of a page that goes away may arrive after its lock was given back.
 */
export function refreshLockIn(tx: Tx, order: LockOrder): LockHolder | null {
  const row = lockOf(tx, order.id);
  if (row !== null && isOwn(row, order)) putLock(tx, order, row.since);
  return holderOf(tx, order);
}

/** 接手编辑: takes the article from whoever has it; their unsaved text is kept aside when their tab next speaks. */
export const takeOverLock = (order: LockOrder): Promise<LockAnswer> =>
  write((tx) => {
    demandOn(tx, order, 'article.write');
    const before = holdLockIn(tx, order);
    if (before.held) return before;
    record(tx, {
      by: order.by,
      verb: 'takeOver',
      articleId: order.id,
      detail: { from: before.holder.name },
    });
    return putLock(tx, order, now());
  });

/** Gives it back on leaving; a lock that someone else took meanwhile is left alone. */
export const releaseLock = ({ id, tab }: Omit<LockOrder, 'by'>): Promise<void> =>
  write((tx) => {
    tx.delete(editLock)
      .where(and(eq(editLock.articleId, id), eq(editLock.tab, tab)))
      .run();
  });

/** The other person who has the article open for writing right now; null where nobody has. */
export function otherWriter(tx: Tx, { by, id }: { by: Person; id: number }): string | null {
  const row = lockOf(tx, id);
  return row && isFresh(row) && row.staffId !== by.id ? row.staffName : null;
}

type LockRow = typeof editLock.$inferSelect;

function holderOf(reader: Db | Tx, order: LockOrder): LockHolder | null {
  const row = lockOf(reader, order.id);
  if (row === null || !isFresh(row) || isOwn(row, order)) return null;
  return { name: row.staffName, since: row.since, own: row.staffId === order.by.id };
}

const lockOf = (reader: Db | Tx, id: number): LockRow | null =>
  reader.select().from(editLock).where(eq(editLock.articleId, id)).get() ?? null;

/** Either way: after the server's clock was put back a lock must not hold for a day. */
const isFresh = (row: LockRow) => Math.abs(now() - row.seenAt) < freshMs;
/** The tab says it alone: where another person signed in in the same browser and goes on, it is still this tab. */
const isOwn = (row: LockRow, { tab }: LockOrder) => row.tab === tab;

function putLock(tx: Tx, { by, id, tab }: LockOrder, since: number): LockAnswer {
  const values = { staffId: by.id, staffName: by.name, tab, since, seenAt: now() };
  tx.insert(editLock)
    .values({ articleId: id, ...values })
    .onConflictDoUpdate({ target: editLock.articleId, set: values })
    .run();
  return { held: true, since };
}
