import { db, write } from '#db/client.ts';
import { Refusal, isRefusal } from '#lib/refusal.ts';
import { readDraft } from '#newsroom/article/read-draft.ts';
import { parseArticleInput } from '#newsroom/article/save-draft.ts';
import type { ArticleType } from '#newsroom/body/kinds.rule.ts';
import { makeRenditions } from '#newsroom/media/make-renditions.ts';
import { demand, demandSomewhere } from '#newsroom/staff/can.rule.ts';
import type { CompanionLeft } from '#newsroom/publication/publish-companions.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { type PageEntry, enterPage, importedAs } from './enter-page.ts';
import type { ImportReport, ImportView } from './import-report.rule.ts';
import { openPage } from './open-page.ts';
import { storyInput, stubInput } from './page-input.ts';
import type { ProofedPage } from './page/proof-page.ts';
import { demandNotKilled, publishImported } from './publish-imported.ts';
import { readImport } from './read-import.ts';
import { placesBySite } from './site-places.ts';

type PageOrder = {
  by: Person;
  fileName: string;
  /** The page's text or HTML; or the file's bytes, whose charset is then told here. */
  text?: string;
  bytes?: Uint8Array;
  keepPunctuation?: boolean;
  /** Media ids in the order of the figures, or what gets `count` of them once the page has been found good and new. */
  media?: readonly string[] | ((count: number) => Promise<readonly string[]>);
  /** Whoever runs the machine lets channels be made that the page names and that are not there. */
  makeChannels?: boolean;
  /** Publishes at once; the reason why reviews are skipped is kept. */
  publish?: { override: string; withRelated?: boolean };
};

export type ImportOutcome = {
  status: PageEntry['status'];
  importId: number;
  id: number;
  headline: string;
  /** Null while readers don't see it. */
  path: string | null;
  changes: number;
  dropped: number;
  related: { id: number; headline: string; type: ArticleType; path: string | null; made: boolean }[];
  pictures: ImportReport['pictures'];
  disclaimer: ImportReport['disclaimer']['outcome'];
  proposal: ImportReport['proposal'];
  /** Why the story was not published although that was asked for; it is a draft. '': nothing stood in the way. */
  unpublished: string;
  /** Site paths to expire. */
  stale: string[];
  left: CompanionLeft[];
  /** Related stories that wait because nobody asked for them to go out. */
  heldBack: number;
  /** What whoever brought the page in should look at, as sentences. */
  doubts: string[];
};

/**
 * Makes an article of a portal's page, its related reading included, in one transaction. A text that is no such
 * page is refused and writes nothing; the same page again changes nothing; the same headline and time with
 * other content becomes a new revision.
 */
export async function importPage(order: PageOrder): Promise<ImportOutcome> {
  const { by, fileName } = order;
  demand(by, 'article.import');
  if (order.publish) {
    demandSomewhere(by, 'article.publish');
    demandSomewhere(by, 'article.overrideReview');
  }
  const { original, fingerprint, proofed } = await openPage({
    source: order.bytes ? { bytes: order.bytes } : { text: order.text ?? '' },
    keepPunctuation: order.keepPunctuation === true,
    order: { places: placesBySite() },
  });
  const known = importedAs(db(), fingerprint);
  if (known !== null) return finish(known.importId, 'unchanged', order);
  demandStorable(proofed);
  const media = await pictures(order, proofed);
  const { makeChannels = false } = order;
  const entry = { by, fileName, original, fingerprint, proofed, media, makeChannels };
  const entered = await write((tx) => enterPage(tx, entry));
  return finish(entered.importId, entered.status, order);
}

/** Refuses what no save would take before pictures are made of it. Where it's to stand is told when it is written. */
function demandStorable({ page }: ProofedPage): void {
  const anywhere = 1;
  parseArticleInput(
    storyInput(page, { channelId: anywhere, related: [], pictures: [], labelled: new Set() }),
  );
  for (const item of page.related) parseArticleInput(stubInput(item, anywhere));
}

async function pictures({ media, publish }: PageOrder, { page }: ProofedPage): Promise<readonly string[]> {
  const count = page.blocks.filter((one) => one.type === 'figure').length;
  const ids = typeof media === 'function' ? await media(count) : (media ?? []);
  if (publish) for (const id of ids) await makeRenditions(id);
  return ids;
}

async function finish(
  importId: number,
  status: ImportOutcome['status'],
  order: PageOrder,
): Promise<ImportOutcome> {
  const imported = readImport(importId);
  if (!imported) throw new Error(`import ${importId} is gone`);
  const { articleId } = imported;
  const published = await publishIfAsked(order, imported, status);
  const { report } = readImport(importId) ?? imported;
  const draft = readDraft(articleId);
  if (!draft) throw new Error(`article ${articleId} of import ${importId} is gone`);
  return {
    status,
    importId,
    id: articleId,
    headline: draft.input.headline,
    path: draft.path,
    changes: report.counts.changes,
    dropped: report.dropped.length,
    related: report.related.flatMap(({ id, headline, type, made }) =>
      id === null ? [] : [{ id, headline, type, path: readDraft(id)?.path ?? null, made }],
    ),
    pictures: report.pictures,
    disclaimer: report.disclaimer.outcome,
    proposal: report.proposal,
    doubts: report.doubts,
    ...published,
  };
}

type Published = Pick<ImportOutcome, 'stale' | 'left' | 'heldBack' | 'unpublished'>;

/** What came in stays in as a draft where it may not be published: the reason is told beside it. */
async function publishIfAsked(
  { by, publish, makeChannels = false }: PageOrder,
  imported: ImportView,
  status: ImportOutcome['status'],
): Promise<Published> {
  if (!publish) return { stale: [], left: [], heldBack: 0, unpublished: '' };
  demandNotKilled(imported.articleId, status);
  try {
    demandChannel(imported, makeChannels);
    const done = await publishImported({ by, imported, ...publish, adopt: makeChannels, status });
    return { ...done, unpublished: '' };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { stale: [], left: [], heldBack: 0, unpublished: error.message };
  }
}

/** A story is not shown to readers in a channel that only waits for its own. */
function demandChannel({ report: { placed, proposal } }: ImportView, makeChannels: boolean): void {
  if (makeChannels || placed?.waits !== true || proposal.state !== 'open') return;
  throw new Refusal('state', `网页说的频道“${proposal.channels.join(' › ')}”还没有，稿件等着它。`);
}
