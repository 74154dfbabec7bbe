import { eq } from 'drizzle-orm';
import type { Db, Tx } from '#db/client.ts';
import { article } from '#db/schema/article.ts';
import { pageImport } from '#db/schema/wire.ts';
import { now } from '#lib/clock.ts';
import { record } from '#newsroom/audit/record.ts';
import { demand } from '#newsroom/staff/can.rule.ts';
import { personNow } from '#newsroom/staff/person-now.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { enterRelated } from './enter-related.ts';
import { enterStory } from './enter-story.ts';
import type { ImportReport } from './import-report.rule.ts';
import type { ProofedPage } from './page/proof-page.ts';
import { placePage } from './place-page.ts';

export type PageEntry = {
  importId: number;
  articleId: number;
  status: 'imported' | 'updated' | 'unchanged';
};

type Entry = {
  by: Person;
  fileName: string;
  original: string;
  fingerprint: string;
  proofed: ProofedPage;
  media: readonly string[];
  /** The article that this page is a new reading of, whatever its headline and time are now. */
  onto?: number;
  /** Channels of its breadcrumb that are not there yet are made. */
  makeChannels?: boolean;
};

/**
 * Writes a page: its related reading as short stories, the story, and the report, with what it proposes for the site. A
 * page that another process brought in meanwhile is left as it is.
 */
export function enterPage(tx: Tx, entry: Entry): PageEntry {
  const { fileName, original, fingerprint, proofed, media, onto, makeChannels = false } = entry;
  const by = personNow(tx, entry.by);
  demand(by, 'article.import');
  const known = importedAs(tx, fingerprint);
  if (known !== null && onto === undefined) return { ...known, status: 'unchanged' };
  const { page, fields } = proofed;
  freeFingerprint(tx, fingerprint);
  const { channelId, waits, disclaimer, proposal } = placePage(tx, { by, page, makeChannels });
  const related = enterRelated(tx, { by, page, channelId });
  const story = enterStory(tx, {
    by,
    page,
    channelId,
    media,
    related: related.flatMap((one) => one.id ?? []),
    onto,
  });
  const count = (type: string) => page.blocks.filter((one) => one.type === type).length;
  const report: ImportReport = {
    version: 1,
    status: story.status,
    undone: false,
    saved: page.saved,
    fields,
    related,
    dropped: page.dropped,
    doubts: page.doubts,
    place: page.place,
    placed: { channelId, byPage: page.channels !== null, waits },
    counts: {
      paragraphs: count('paragraph'),
      subheads: count('subhead'),
      figures: count('figure'),
      contributors: page.contributors.length,
      related: page.related.length,
      changes: fields.flatMap((one) => one.changes).length,
    },
    pictures: story.pictures,
    disclaimer,
    proposal,
  };
  const { id } = tx
    .insert(pageImport)
    .values({ fingerprint, articleId: story.id, at: now(), staffName: by.name, fileName, original, report })
    .returning({ id: pageImport.id })
    .get();
  record(tx, {
    by,
    verb: 'import',
    articleId: story.id,
    revisionId: story.revisionId,
    detail: { importId: id, fileName, status: story.status },
  });
  return { importId: id, articleId: story.id, status: story.status };
}

/** The import that this page was, unless its article was dropped since. */
export function importedAs(
  reader: Db | Tx,
  fingerprint: string,
): Pick<PageEntry, 'importId' | 'articleId'> | null {
  const row = reader
    .select({ importId: pageImport.id, articleId: article.id, state: article.state })
    .from(pageImport)
    .innerJoin(article, eq(article.id, pageImport.articleId))
    .where(eq(pageImport.fingerprint, fingerprint))
    .get();
  return row && row.state !== 'spiked' ? { importId: row.importId, articleId: row.articleId } : null;
}

/** The page came before and was dropped, or is read so once more: its row gives the fingerprint up and stays as history. */
function freeFingerprint(tx: Tx, fingerprint: string): void {
  const row = tx
    .select({ id: pageImport.id })
    .from(pageImport)
    .where(eq(pageImport.fingerprint, fingerprint))
    .get();
  if (!row) return;
  tx.update(pageImport)
    .set({ fingerprint: `${fingerprint}:${row.id}` })
    .where(eq(pageImport.id, row.id))
    .run();
}
