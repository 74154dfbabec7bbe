import { desc, eq, sql } from 'drizzle-orm';
import { type Tx, db } from '#db/client.ts';
import { audit } from '#db/schema/audit.ts';
import { now } from '#lib/clock.ts';
import { sha256 } from '#lib/ids.ts';

export type Act = {
  /** `id` null: the command line or a job. */
  by: { id: string | null; name: string };
  verb: string;
  articleId?: number;
  revisionId?: number;
  detail?: Record<string, unknown>;
};

type AuditRow = typeof audit.$inferSelect;
type Sealed = Omit<AuditRow, 'id' | 'hash'>;

const seal = (row: Sealed) =>
  sha256(
    JSON.stringify([
      row.previousHash,
      row.at,
      row.staffId,
      row.staffName,
      row.verb,
      row.articleId,
      row.revisionId,
      row.detail,
    ]),
  );

/** Writes one act down, chained to the one before it: a changed or missing row breaks every later hash. */
export function record(tx: Tx, act: Act): void {
  tx.insert(audit)
    .values(sealed(act, newestHash(tx)))
    .run();
}

/** As `record`, for many acts of one transaction: the statement is prepared once and the last hash kept in mind. */
export function recorder(tx: Tx): (act: Act) => void {
  const hole = sql.placeholder;
  const insert = tx
    .insert(audit)
    .values({
      at: hole('at'),
      staffId: hole('staffId'),
      staffName: hole('staffName'),
      verb: hole('verb'),
      articleId: hole('articleId'),
      revisionId: hole('revisionId'),
      detail: hole('detail'),
      previousHash: hole('previousHash'),
      hash: hole('hash'),
    })
    .prepare();
  let previousHash = newestHash(tx);
  return (act) => {
    const row = sealed(act, previousHash);
    insert.run(row);
    previousHash = row.hash;
  };
}

const newestHash = (tx: Tx): string =>
  tx.select({ hash: audit.hash }).from(audit).orderBy(desc(audit.id)).limit(1).get()?.hash ?? '';

function sealed(act: Act, previousHash: string): Omit<AuditRow, 'id'> {
  const row: Sealed = {
    at: now(),
    staffId: act.by.id,
    staffName: act.by.name,
    verb: act.verb,
    articleId: act.articleId ?? null,
    revisionId: act.revisionId ?? null,
    detail: act.detail ?? {},
    previousHash,
  };
  return { ...row, hash: seal(row) };
}

/** The number of the newest act: as long as it stays the same, nothing in the newsroom changed. 0 before the first. */
export const newestAct = (): number =>
  db().select({ id: audit.id }).from(audit).orderBy(desc(audit.id)).limit(1).get()?.id ?? 0;

export type HistoryLine = Pick<AuditRow, 'id' | 'at' | 'staffName' | 'verb' | 'detail'>;

/** The columns of a line of history. */
export const historyColumns = {
  id: audit.id,
  at: audit.at,
  staffName: audit.staffName,
  verb: audit.verb,
  detail: audit.detail,
};

/** What was done with an article, newest first; at most 200 acts. */
export function articleHistory(articleId: number): HistoryLine[] {
  return db()
    .select(historyColumns)
    .from(audit)
    .where(eq(audit.articleId, articleId))
    .orderBy(desc(audit.id))
    .limit(200)
    .all();
}

/** Walks the whole chain; answers with the first row that does not follow from the ones before it, or null. */
export function firstBrokenAudit(): number | null {
  let previousHash = '';
  for (const row of db().select().from(audit).orderBy(audit.id).all()) {
    if (row.previousHash !== previousHash || row.hash !== seal(row)) return row.id;
    previousHash = row.hash;
  }
  return null;
}
