import { sql } from 'drizzle-orm';
import { type Tx, db } from '#db/client.ts';
import { deskItem } from '#db/schema/desk.ts';

/** How many rows of the desk's list are missing, wrong or left over: 0 where triggers missed nothing. */
export const wrongDeskItems = (): number =>
  db().all<{ wrong: number }>(sql`SELECT
    (SELECT count(*) FROM (SELECT * FROM deskItemNow EXCEPT SELECT * FROM deskItem)) +
    (SELECT count(*) FROM deskItem WHERE articleId NOT IN (SELECT articleId FROM deskItemNow)) AS wrong`)[0]
    ?.wrong ?? 0;

/** Makes the desk's list anew. */
export function rebuildDeskItemsIn(tx: Tx): void {
  tx.delete(deskItem).run();
  tx.run(sql`INSERT INTO deskItem SELECT * FROM deskItemNow`);
}
