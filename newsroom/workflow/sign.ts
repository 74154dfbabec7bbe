import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { signature } from '#db/schema/workflow.ts';
import { now } from '#lib/clock.ts';
import type { RevisionRow } from '#newsroom/revision/revision.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';

type Mark = typeof signature.$inferInsert.step;
export type SignatureRow = typeof signature.$inferSelect;

/** Writes down who handed in, signed or sent back this text. */
export function sign(
  tx: Tx,
  by: Person,
  { step, head, note = '' }: { step: Mark; head: RevisionRow; note?: string },
): void {
  tx.insert(signature)
    .values({
      articleId: head.articleId,
      step,
      revisionId: head.id,
      saves: head.saves,
      staffId: by.id,
      staffName: by.name,
      at: now(),
      note,
    })
    .run();
}

/** Signatures that hold, in the order they were given. */
export const openSignatures = (tx: Tx, articleId: number): SignatureRow[] =>
  tx
    .select()
    .from(signature)
    .where(and(eq(signature.articleId, articleId), isNull(signature.endedAt)))
    .orderBy(signature.id)
    .all();

/** Ends those of these steps; of all where none is named. */
export function endSignatures(tx: Tx, articleId: number, steps?: readonly Mark[]): void {
  tx.update(signature)
    .set({ endedAt: now() })
    .where(
      and(
        eq(signature.articleId, articleId),
        isNull(signature.endedAt),
        steps && inArray(signature.step, [...steps]),
      ),
    )
    .run();
}
