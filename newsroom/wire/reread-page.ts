import { type Tx, write } from '#db/client.ts';
import { Refusal } from '#lib/refusal.ts';
import { demandOn } from '#newsroom/article/demand-on.ts';
import { demand } from '#newsroom/staff/can.rule.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { enterPage, importedAs } from './enter-page.ts';
import type { ImportReport } from './import-report.rule.ts';
import { openPage } from './open-page.ts';
import { type OfFields, type PlaceField, placeFieldNames } from './place-field.rule.ts';
import type { ReadPlace } from './page/read-place.ts';
import { readImport } from './read-import.ts';
import { placesBySite, rememberPlace } from './site-places.ts';

type Order = {
  by: Person;
  importId: number;
  /** What was shown. */
  field: PlaceField;
  /** The element that holds it, by its number in the page. */
  at: number;
  /** Other pages of its site are read there too. */
  remember: boolean;
};

/** `remembered`: the host whose pages are read so from now on; '' for none. `changed`: false where only that was new. */
type Reread = { importId: number; remembered: string; changed: boolean };

/**
 * Reads an imported page once more, with what someone showed on it and showed before: the story gets what stands there as a
 * new version. Answers with the new import. A Refusal where nothing would change.
 */
export async function rereadPage({ by, importId, field, at, remember }: Order): Promise<Reread> {
  demand(by, 'article.import');
  const imported = readImport(importId);
  if (!imported) throw new Refusal('notFound', '没有这次导入。');
  const { original, fileName, articleId, report } = imported;
  const { fingerprint, proofed } = await openPage({
    source: { text: original },
    keepPunctuation: false,
    order: { shown: { ...shownBefore(report), [field]: at }, places: placesBySite() },
  });
  const { place } = proofed.page;
  const name = placeFieldNames[field];
  if (place?.shown[field] !== at) throw new Refusal('invalid', `那里读不出${name}，稿件没有改动。请换一处。`);
  return write((tx) => {
    demandOn(tx, { by, id: articleId }, 'article.write');
    const remembered = remember ? keep(tx, by, { place, field }) : '';
    if (importedAs(tx, fingerprint)?.importId === importId) {
      if (remembered !== '') return { importId, remembered, changed: false };
      throw new Refusal('state', '从那里读出来和现在一样，稿件没有改动。');
    }
    const entry = { by, fileName, original, fingerprint, proofed, media: [], onto: articleId };
    return { importId: enterPage(tx, entry).importId, remembered, changed: true };
  });
}

/** What was shown on this page before stays shown. */
const shownBefore = ({ place }: ImportReport): OfFields<number> =>
  place === null ? {} : { ...(place.by === '指定' ? { copy: place.at } : {}), ...place.shown };

function keep(tx: Tx, by: Person, { place, field }: { place: ReadPlace; field: PlaceField }): string {
  const path = place.paths[field] ?? '';
  if (place.site === '' || path === '') return '';
  rememberPlace(tx, by, { site: place.site, field, path });
  return place.site;
}
