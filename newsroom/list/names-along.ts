import { sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { type NameKind, namePath } from '#newsroom/site/paths.rule.ts';

/** A name that some stories bear, with its own page. */
export type NameAlong = { kind: NameKind; name: string; path: string };

type Row = { kind: NameKind; name: string; slug: string };

/** The names that these published stories bear: first those of most of them, then the newest. */
export const namesAlong = (articleIds: readonly number[]): NameAlong[] =>
  db()
    .all<Row>(
      sql`SELECT nameList.kind, nameList.name, nameList.slug
        FROM nameListing JOIN nameList ON nameList.id = nameListing.listId
        WHERE nameListing.articleId IN (SELECT value FROM json_each(${JSON.stringify(articleIds)}))
        GROUP BY nameList.id
        ORDER BY count(*) DESC, max(nameListing.storyTime) DESC, nameList.id`,
    )
    .map(({ kind, name, slug }) => ({ kind, name, path: namePath(kind, slug) }));
