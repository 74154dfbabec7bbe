import { asc, eq } from 'drizzle-orm';
import { type Db, type Tx, db, write } from '#db/client.ts';
import { sitePlace } from '#db/schema/wire.ts';
import { now } from '#lib/clock.ts';
import { Refusal } from '#lib/refusal.ts';
import { record } from '#newsroom/audit/record.ts';
import { demand } from '#newsroom/staff/can.rule.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { personNow } from '#newsroom/staff/person-now.ts';

/** Where the copy stands on pages of a site: `path` is a selector, `site` a host. */
export type SitePlace = typeof sitePlace.$inferSelect;

export const sitePlaces = (reader: Db | Tx = db()): SitePlace[] =>
  reader.select().from(sitePlace).orderBy(asc(sitePlace.site)).all();

/** As pages are read by: what finds the copy, by host. */
export const placesBySite = (): Record<string, string> =>
  Object.fromEntries(sitePlaces().map(({ site, path }) => [site, path]));

/** Keeps where the copy of a site's pages stands; the newest word counts. */
export function rememberPlace(tx: Tx, by: Person, { site, path }: Pick<SitePlace, 'site' | 'path'>): void {
  demand(by, 'article.import');
  const kept = { path, at: now(), staffName: by.name };
  tx.insert(sitePlace)
    .values({ site, ...kept })
    .onConflictDoUpdate({ target: sitePlace.site, set: kept })
    .run();
  record(tx, { by, verb: 'site.place', detail: { site, path } });
}

/** Pages of the site are read as any other again. A Refusal where nothing is kept of it. */
export function forgetPlace({ by: asked, site }: { by: Person; site: string }): Promise<void> {
  return write((tx) => {
    const by = personNow(tx, asked);
    demand(by, 'article.import');
    const { changes } = tx.delete(sitePlace).where(eq(sitePlace.site, site)).run();
    if (changes === 0) throw new Refusal('notFound', `没有记住“${site}”的正文位置。`);
    record(tx, { by, verb: 'site.place', detail: { site, path: null } });
  });
}
