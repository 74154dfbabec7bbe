import { asc, eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '#db/client.ts';
import { revision } from '#db/schema/article.ts';
import { contribution } from '#db/schema/contribution.ts';
import { sha256 } from '#lib/ids.ts';

/**
 * SHA-256 of what readers get of a revision, as the store holds it: the words, not what a build makes of them, so that no
 * later build finds another. Null where there is no such revision.
 */
export function textHash(reader: Db | Tx, revisionId: number): string | null {
  const row = reader
    .select({
      type: revision.type,
      kicker: revision.kicker,
      headline: revision.headline,
      standfirst: revision.standfirst,
      dateline: sql<string | null>`${revision.dateline}`,
      sourceName: revision.sourceName,
      sourceUrl: revision.sourceUrl,
      body: sql<string>`CAST(${revision.body} AS TEXT)`,
      leadMediaId: revision.leadMediaId,
      leadAlt: revision.leadAlt,
      aiMade: sql<number>`${revision.aiMade}`,
    })
    .from(revision)
    .where(eq(revision.id, revisionId))
    .get();
  if (!row) return null;
  const names = reader
    .select({ role: contribution.role, name: contribution.name })
    .from(contribution)
    .where(eq(contribution.revisionId, revisionId))
    .orderBy(asc(contribution.position))
    .all();
  return sha256(JSON.stringify([...Object.values(row), names.map(({ role, name }) => [role, name])]));
}
