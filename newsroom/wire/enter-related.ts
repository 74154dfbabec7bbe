import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { article } from '#db/schema/article.ts';
import { dayBeijing } from '#lib/dates.ts';
import { createDraftIn } from '#newsroom/article/save-draft.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import type { ImportReport } from './import-report.rule.ts';
import type { ImportedPage } from './page/imported-page.ts';
import { storyKey } from './page/page-fingerprint.ts';
import { stubInput } from './page-input.ts';

type Entry = { by: Person; page: ImportedPage; channelId: number };

/** Makes a short story of each related item, or finds the article that it already is. In the page's order. */
export function enterRelated(tx: Tx, { by, page, channelId }: Entry): ImportReport['related'] {
  const own = storyKey(page.headline, page.time === null ? '' : dayBeijing(page.time));
  return page.related.map((item) => {
    const { headline, label, type, day, excerpt } = item;
    const told = { headline, label, type, day, excerpt };
    const importKey = storyKey(headline, day ?? '');
    if (importKey === own) return { ...told, id: null, made: false };
    const known = tx.select({ id: article.id }).from(article).where(eq(article.importKey, importKey)).get();
    if (known) return { ...told, id: known.id, made: false };
    const { id } = createDraftIn(tx, { by, input: stubInput(item, channelId), stub: true, importKey });
    return { ...told, id, made: true };
  });
}
