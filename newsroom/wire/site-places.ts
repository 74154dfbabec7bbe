import { and, asc, eq } from 'drizzle-orm';
import { type Db, type Tx, db, write } from '#db/client.ts';
import { sitePlace } from '#db/schema/wire.ts';
import { now } from '#lib/clock.ts';
import { Refusal } from '#lib/refusal.ts';
import { record } from '#newsroom/audit/record.ts';
import { demand } from '#newsroom/staff/can.rule.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { personNow } from '#newsroom/staff/person-now.ts';
import { type OfFields, type PlaceField, placeFieldNames, placeFields } from './place-field.rule.ts';

/** Where the copy or a field of a story stands on pages of a site: `path` is a selector, `site` a host. */
export type SitePlace = { site: string; field: PlaceField; path: string; at: number; staffName: string };

const fieldOf = (text: string): PlaceField | undefined => placeFields.find((one) => one === text);

export const sitePlaces = (reader: Db | Tx = db()): SitePlace[] =>
  reader
    .select()
    .from(sitePlace)
    .orderBy(asc(sitePlace.site), asc(sitePlace.field))
    .all()
    .flatMap(({ field: text, ...row }) => {
      const field = fieldOf(text);
      return field === undefined ? [] : [{ ...row, field }];
    });

/** As pages are read by: what finds the copy and the fields, by host. */
export function placesBySite(): Record<string, OfFields<string>> {
  const places: Record<string, OfFields<string>> = {};
  for (const { site, field, path } of sitePlaces()) places[site] = { ...places[site], [field]: path };
  return places;
}

type Kept = Pick<SitePlace, 'site' | 'field' | 'path'>;

/** Keeps where something stands on a site's pages; the newest word counts. */
export function rememberPlace(tx: Tx, by: Person, { site, field, path }: Kept): void {
  demand(by, 'article.import');
  const kept = { path, at: now(), staffName: by.name };
  tx.insert(sitePlace)
    .values({ site, field, ...kept })
    .onConflictDoUpdate({ target: [sitePlace.site, sitePlace.field], set: kept })
    .run();
  record(tx, { by, verb: 'site.place', detail: { site, field, path } });
}

type Forgotten = { by: Person; site: string; field?: PlaceField | undefined };

/** Pages of the site are read as any other again, or one field of theirs. A Refusal where nothing is kept of it. */
export function forgetPlace({ by: asked, site, field }: Forgotten): Promise<void> {
  return write((tx) => {
    const by = personNow(tx, asked);
    demand(by, 'article.import');
    const ofSite = eq(sitePlace.site, site);
    const { changes } = tx
      .delete(sitePlace)
      .where(field === undefined ? ofSite : and(ofSite, eq(sitePlace.field, field)))
      .run();
    const what = field === undefined ? '任何' : placeFieldNames[field];
    if (changes === 0) throw new Refusal('notFound', `没有记住“${site}”的${what}位置。`);
    record(tx, { by, verb: 'site.place', detail: { site, field: field ?? null, path: null } });
  });
}
