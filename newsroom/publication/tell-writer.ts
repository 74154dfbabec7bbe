import { and, asc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { revision } from '#db/schema/article.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { type Verb, verbNames } from '#newsroom/workflow/flow.rule.ts';
import { tellPerson } from '#newsroom/workflow/notices.ts';

/** Tells who made a story what became of it for readers, unless they did it themselves. */
export function tellWriter(
  tx: Tx,
  { articleId, by, verb }: { articleId: number; by: Person; verb: Verb },
): void {
  const first = tx
    .select({ staffId: revision.staffId })
    .from(revision)
    .where(and(eq(revision.articleId, articleId), eq(revision.aside, false)))
    .orderBy(asc(revision.id))
    .limit(1)
    .get();
  const text = `${by.name} ${verbNames[verb]}了`;
  tellPerson(tx, { staffId: first?.staffId, by, kind: 'published', articleId, text });
}
