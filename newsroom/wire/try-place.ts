import { desc, eq, sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { pageImport } from '#db/schema/wire.ts';
import { isRefusal } from '#lib/refusal.ts';
import { openPage } from './open-page.ts';
import { isPath } from './page/markup/place-path.ts';
import type { PlaceField } from './place-field.rule.ts';

type Place = { site: string; field: PlaceField; path: string };

/** `on`: the file it was tried on; null where no page of the site was brought in, and it is only known to be a selector. */
type PlaceTried = { on: string | null; reads: boolean };

/** Whether a place reads anything on the newest page that came in of its site. */
export async function tryPlace({ site, field, path }: Place): Promise<PlaceTried> {
  const page = db()
    .select({ fileName: pageImport.fileName, original: pageImport.original })
    .from(pageImport)
    .where(eq(sql`json_extract(${pageImport.report}, '$.place.site')`, site))
    .orderBy(desc(pageImport.id))
    .limit(1)
    .get();
  if (!page) return { on: null, reads: isPath(path) };
  try {
    const order = { places: { [site]: { [field]: path } } };
    const { proofed } = await openPage({ source: { text: page.original }, keepPunctuation: false, order });
    return { on: page.fileName, reads: proofed.page.place?.kept.includes(field) === true };
  } catch (error) {
    if (!isRefusal(error) || error.code !== 'invalid') throw error;
    return { on: page.fileName, reads: false };
  }
}
