import { eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { listMark, nameListing, placement } from '#db/schema/lists.ts';
import { publication } from '#db/schema/publication.ts';

/** False for a store that has stories before readers but comes from before there were lists of names and marks of pages. */
export function listsComplete(): boolean {
  const listed = db()
    .select({ id: publication.articleId })
    .from(publication)
    .where(eq(publication.stub, false));
  if (!listed.limit(1).get()) return true;
  return [placement, nameListing, listMark].every((table) =>
    db().select({ at: table.storyTime }).from(table).limit(1).get(),
  );
}
