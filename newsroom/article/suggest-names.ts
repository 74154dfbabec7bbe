import { type SQL, and, count, desc, eq, gte, like, lt, sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { revision } from '#db/schema/article.ts';
import { contribution } from '#db/schema/contribution.ts';
import { nameList } from '#db/schema/lists.ts';
import { revisionTag, tag } from '#db/schema/tag.ts';

/** Names that were used before, for fields that suggest them while one types. */
export type Typed = { query: string; limit?: number };

const most = 8;
/** Rows that tell what was used lately. */
const recentRows = 300;

/** Tags that hold the words, those that begin with them first; for nothing typed, what was given lately. */
export function suggestTags({ query, limit = most }: Typed): string[] {
  const text = query.trim();
  if (text === '') return recentTags(limit);
  return db()
    .select({ name: tag.name })
    .from(tag)
    .where(holds(tag.name, text))
    .orderBy(beginsFirst(tag.name, text), sql`length(${tag.name})`, tag.name)
    .limit(limit)
    .all()
    .map((row) => row.name);
}

/** Sources that published stories bear, or bore. */
export function suggestSources({ query, limit = most }: Typed): string[] {
  const text = query.trim();
  return db()
    .select({ name: nameList.name })
    .from(nameList)
    .where(and(eq(nameList.kind, 'source'), text === '' ? undefined : holds(nameList.name, text)))
    .orderBy(beginsFirst(nameList.name, text), desc(nameList.id))
    .limit(limit)
    .all()
    .map((row) => row.name);
}

/** Printed names that begin with the characters, the most printed first; for nothing typed, those of late in this role. */
export function suggestPeople({ query, role, limit = most }: Typed & { role: string }): string[] {
  const text = query.trim();
  if (text === '') return recentPeople(role, limit);
  return db()
    .select({ name: contribution.name })
    .from(contribution)
    .where(and(gte(contribution.name, text), lt(contribution.name, `${text}\u{10FFFF}`)))
    .groupBy(contribution.name)
    .orderBy(desc(count()), contribution.name)
    .limit(limit)
    .all()
    .map((row) => row.name);
}

/** Events that stories bear, the newest first. */
export function suggestEvents({ query, limit = most }: Typed): string[] {
  const text = query.trim();
  return (
    db()
      .select({ name: revision.event })
      .from(revision)
      // Said outright, or the index, which leaves '' out, is not used.
      .where(and(sql`${revision.event} <> ''`, text === '' ? undefined : holds(revision.event, text)))
      .groupBy(revision.event)
      .orderBy(desc(sql`max(${revision.id})`))
      .limit(limit)
      .all()
      .map((row) => row.name)
  );
}

function recentTags(limit: number): string[] {
  const rows = db()
    .select({ name: tag.name })
    .from(revisionTag)
    .innerJoin(tag, eq(tag.id, revisionTag.tagId))
    .orderBy(desc(revisionTag.revisionId), revisionTag.position)
    .limit(recentRows)
    .all();
  return [...new Set(rows.map((row) => row.name))].slice(0, limit);
}

function recentPeople(role: string, limit: number): string[] {
  const rows = db()
    .select({ name: contribution.name, role: contribution.role })
    .from(contribution)
    .orderBy(desc(contribution.revisionId), contribution.position)
    .limit(recentRows)
    .all();
  return [...new Set(rows.filter((row) => row.role === role).map((row) => row.name))].slice(0, limit);
}

type Column = typeof tag.name | typeof nameList.name | typeof revision.event;

const pattern = (text: string) => text.replaceAll(/[\\%_]/g, '');
const holds = (column: Column, text: string): SQL => like(column, `%${pattern(text)}%`);
const beginsFirst = (column: Column, text: string): SQL => sql`${column} NOT LIKE ${`${pattern(text)}%`}`;
