import { write } from '#db/client.ts';
import { Refusal } from '#lib/refusal.ts';
import { demandOn } from '#newsroom/article/demand-on.ts';
import { demand } from '#newsroom/staff/can.rule.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { enterPage, importedAs } from './enter-page.ts';
import { openPage } from './open-page.ts';
import { readImport } from './read-import.ts';
import { placesBySite, rememberPlace } from './site-places.ts';

type Order = {
  by: Person;
  importId: number;
  /** The element that holds the copy, by its number in the page. */
  at: number;
  /** Other pages of its site are read there too. */
  remember: boolean;
};

/**
 * Reads an imported page once more, from a place that someone showed on it: the story gets what stands there as a new version.
 * Answers with the new import. A Refusal where nothing would change, or where it would become another story.
 */
export async function rereadPage({
  by,
  importId,
  at,
  remember,
}: Order): Promise<{ importId: number; remembered: string }> {
  demand(by, 'article.import');
  const imported = readImport(importId);
  if (!imported) throw new Refusal('notFound', '没有这次导入。');
  const { original, fileName, articleId } = imported;
  const source = { text: original };
  const { fingerprint, proofed } = await openPage({
    source,
    keepPunctuation: false,
    order: { at, places: placesBySite() },
  });
  const { place } = proofed.page;
  if (place?.at !== at) throw new Refusal('invalid', '那里读不出正文，稿件没有改动。请换一处。');
  return write((tx) => {
    demandOn(tx, { by, id: articleId }, 'article.write');
    const same = importedAs(tx, fingerprint);
    if (same !== null) throw new Refusal('state', '从那里读出来和现在一样，稿件没有改动。');
    const entered = enterPage(tx, { by, fileName, original, fingerprint, proofed, media: [] });
    if (entered.articleId !== articleId)
      throw new Refusal('state', '从那里读，标题或时间也变了，会成为另一篇稿件。请换一处，或另行导入。');
    const { site, path } = place;
    const kept = remember && site !== '' && path !== '';
    if (kept) rememberPlace(tx, by, { site, path });
    return { importId: entered.importId, remembered: kept ? site : '' };
  });
}
