import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { article } from '#db/schema/article.ts';
import { publication } from '#db/schema/publication.ts';
import { dayBeijing, isoBeijing } from '#lib/dates.ts';
import { createDraftIn, saveDraftIn } from '#newsroom/article/save-draft.ts';
import { labelledMedia } from '#newsroom/media/label/labelled-media.ts';
import { Refusal } from '#lib/refusal.ts';
import type { ArticleInput } from '#newsroom/revision/article-input.rule.ts';
import { type RevisionRow, revisionById, revisionInput } from '#newsroom/revision/revision.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import type { ImportReport } from './import-report.rule.ts';
import { storyInput } from './page-input.ts';
import type { ImportedPage } from './page/imported-page.ts';
import { storyKey } from './page/page-fingerprint.ts';

type Entry = {
  by: Person;
  page: ImportedPage;
  channelId: number;
  media: readonly string[];
  related: number[];
  /** The article that it is by someone's word. */
  onto?: number | undefined;
};
type Entered = {
  id: number;
  revisionId: number;
  status: ImportReport['status'];
  pictures: ImportReport['pictures'];
};

/** Makes the page's article; where it is here already, as itself or as a stub, a new revision of that one. */
export function enterStory(tx: Tx, entry: Entry): Entered {
  const { by, page, channelId, related } = entry;
  const dayKey = storyKey(page.headline, page.time === null ? '' : dayBeijing(page.time));
  const timeKey = storyKey(page.headline, page.time === null ? '' : isoBeijing(page.time));
  const atTime = articleOf(tx, timeKey);
  const onDay = articleOf(tx, dayKey);
  const same = atTime ?? (onDay && (onDay.stub || onDay.head.storyTime === page.time) ? onDay : null);
  const known =
    entry.onto === undefined ? same : renamed(tx, entry.onto, { same, key: onDay ? timeKey : dayKey });
  const before = known ? revisionInput(known.head) : null;
  const placed = placePictures(page, entry.media, before);
  const labelled = labelledMedia(
    tx,
    placed.ids.filter((one) => one !== null),
  );
  const input = storyInput(page, { channelId, related, pictures: placed.ids, labelled });
  if (!known || !before) {
    const made = createDraftIn(tx, { by, input, importKey: onDay ? timeKey : dayKey });
    return { ...made, status: 'imported', pictures: placed.counts };
  }
  const saved = saveDraftIn(tx, {
    by,
    id: known.id,
    basedOn: known.head.id,
    input: known.stub ? input : merged(before, input),
  });
  // A stub that readers see keeps its state until it is published whole; another one is whole from now on.
  const published = tx.select().from(publication).where(eq(publication.articleId, known.id)).get();
  if (known.stub && !published) tx.update(article).set({ stub: false }).where(eq(article.id, known.id)).run();
  return { id: known.id, ...saved, status: known.stub ? 'imported' : 'updated', pictures: placed.counts };
}

type Known = { id: number; stub: boolean; head: RevisionRow };

/** The article, which bears from now on the key of the headline and the time that were read; unless another one does. */
function renamed(tx: Tx, id: number, { same, key }: { same: Known | null; key: string }): Known {
  if (same?.id === id) return same;
  if (same) throw new Refusal('state', '这样读，标题和时间与另一篇稿件相同，没有改动。请先看那一篇。');
  tx.update(article).set({ importKey: key }).where(eq(article.id, id)).run();
  const known = articleOf(tx, key);
  if (!known) throw new Error(`article ${id} is gone`);
  return known;
}

function articleOf(tx: Tx, importKey: string): Known | null {
  const row = tx.select().from(article).where(eq(article.importKey, importKey)).get();
  const head = row?.headRevisionId ? revisionById(row.headRevisionId) : null;
  return row && head ? { id: row.id, stub: row.stub, head } : null;
}

/** What an editor decided here outlives a newer page: channel, short headline, tags, lead picture, relations. */
const merged = (before: ArticleInput, input: ArticleInput): ArticleInput => ({
  ...input,
  channelId: before.channelId,
  shortHeadline: before.shortHeadline,
  sourceUrl: before.sourceUrl,
  leadMediaId: before.leadMediaId,
  leadAlt: before.leadAlt,
  aiMade: before.aiMade || input.aiMade,
  related: input.related.map((one) => before.related.find(({ id }) => id === one.id) ?? one),
  tags: [...new Set([...before.tags, ...input.tags])].slice(0, 20),
});

/** Pictures in the order of the figures; a figure that already has one keeps it. */
function placePictures(page: ImportedPage, media: readonly string[], before: ArticleInput | null) {
  const rest = [...media];
  const ids = page.blocks
    .filter((one) => one.type === 'figure')
    .map((figure) => {
      const kept = before?.body.blocks.find(
        (one) => one.type === 'figure' && one.caption === figure.caption && one.caption !== '',
      );
      return (kept?.type === 'figure' ? kept.mediaId : null) ?? rest.shift() ?? null;
    });
  const waiting = ids.filter((id) => id === null).length;
  return { ids, counts: { placed: ids.length - waiting, waiting, unused: rest.length } };
}
