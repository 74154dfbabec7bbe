import { eq } from 'drizzle-orm';
import { type Tx, write } from '#db/client.ts';
import { article } from '#db/schema/article.ts';
import { pageImport } from '#db/schema/wire.ts';
import { Refusal } from '#lib/refusal.ts';
import { demandOn } from '#newsroom/article/demand-on.ts';
import { saveDraftIn } from '#newsroom/article/save-draft.ts';
import { record } from '#newsroom/audit/record.ts';
import { applyChanges } from '#newsroom/proof/normalise.rule.ts';
import type { ArticleInput } from '#newsroom/revision/article-input.rule.ts';
import { channelsOf } from '#newsroom/revision/channels-of.ts';
import { revisionById, revisionInput } from '#newsroom/revision/revision.ts';
import { changeSiteSettingsIn, siteSettings } from '#newsroom/site/settings.ts';
import { can, demandSomewhere } from '#newsroom/staff/can.rule.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import {
  type ImportField,
  type ImportPlace,
  type ImportReport,
  isOfStory,
  parseImportReport,
  placeName,
} from './import-report.rule.ts';
import { placesOf, replaceText } from './replace-text.ts';

/**
 * What an undo, or its way back, did; `articleIds` got a new revision, which readers see once it is published. `left`
 * changes stay as they are, in the places named: their texts were edited since, or are not the person's to change.
 */
type UndoOutcome = { undone: number; left: number; leftPlaces: string[]; articleIds: number[] };
type Order = { by: Person; importId: number };

/** Puts one change of an import back: the text has its printed mark again. `index` counts through the report. */
export const undoChange = ({ index, ...order }: Order & { index: number }): Promise<UndoOutcome> =>
  turn(order, { undone: true, wanted: (at) => at === index });

/** Makes one change again that was put back. */
export const redoChange = ({ index, ...order }: Order & { index: number }): Promise<UndoOutcome> =>
  turn(order, { undone: false, wanted: (at) => at === index });

/** How far it goes: the story's own texts, or also those of its related stories and the site's disclaimer. */
export type UndoReach = 'story' | 'all';

/** Puts all changes within reach back, except in texts that were edited since. */
export const undoAllChanges = ({ reach, ...order }: Order & { reach: UndoReach }): Promise<UndoOutcome> =>
  turn(order, { undone: true, wanted: (_, place) => reach === 'all' || isOfStory(place) });

/** Makes all changes again that were put back, wherever they stand. */
export const redoAllChanges = (order: Order): Promise<UndoOutcome> =>
  turn(order, { undone: false, wanted: () => true });

type Turn = { undone: boolean; wanted: (index: number, place: ImportPlace) => boolean };

function turn({ by, importId }: Order, { undone, wanted }: Turn): Promise<UndoOutcome> {
  return write((tx) => {
    demandSomewhere(by, 'article.write');
    const row = tx.select().from(pageImport).where(eq(pageImport.id, importId)).get();
    if (!row) throw new Refusal('notFound', '没有这次导入。');
    const person = demandOn(tx, { by, id: row.articleId }, 'article.write');
    const report = parseImportReport(row.report);
    if (report.undone) throw new Refusal('state', '这次导入已整个撤销。');
    const drafts = new Drafts(tx, person);
    const outcome = { undone: 0, left: 0 };
    const leftPlaces = new Set<string>();
    let index = 0;
    const fields = report.fields.map((field): ImportField => {
      const asked = field.changes.map((one) => wanted(index++, field.place) && one.undone !== undone);
      const count = asked.filter(Boolean).length;
      if (count === 0) return field;
      const changes = field.changes.map((one, n) => ({
        ...one,
        undone: asked[n] === true ? undone : one.undone,
      }));
      if (!putBack(drafts, { report, articleId: row.articleId, field, after: { ...field, changes } })) {
        leftPlaces.add(placeName(field.place));
        outcome.left += count;
        return field;
      }
      outcome.undone += count;
      return { ...field, changes };
    });
    if (outcome.undone === 0) {
      throw new Refusal(
        'state',
        leftPlaces.size === 0
          ? undone
            ? '没有可以撤销的改动。'
            : '没有恢复过的改动。'
          : `${[...leftPlaces].join('、')}在导入后改过，或不由您改，不能自动撤销。请在编辑页里改。`,
      );
    }
    const articleIds = drafts.save();
    tx.update(pageImport)
      .set({ report: { ...report, fields, disclaimer: proposedNow(report, fields) } })
      .where(eq(pageImport.id, importId))
      .run();
    const verb = undone ? 'undoImportChanges' : 'redoImportChanges';
    record(tx, { by, verb, articleId: row.articleId, detail: { importId, ...outcome } });
    return { ...outcome, leftPlaces: [...leftPlaces], articleIds };
  });
}

/** One that only waits to be applied waits with its printed marks from now on. */
function proposedNow(
  { disclaimer }: ImportReport,
  fields: readonly ImportField[],
): ImportReport['disclaimer'] {
  const field = fields.find(({ place }) => place.in === 'disclaimer');
  return field && disclaimer.outcome === 'proposed' ? { ...disclaimer, text: textOf(field) } : disclaimer;
}

const textOf = (field: ImportField) =>
  applyChanges(
    field.original,
    field.changes.filter((one) => !one.undone),
  );

type Step = { report: ImportReport; articleId: number; field: ImportField; after: ImportField };

/** False where the text is no longer as it was imported, or the person may not change it. */
function putBack(drafts: Drafts, { report, articleId, field, after }: Step): boolean {
  const { place } = field;
  const [from, to] = [textOf(field), textOf(after)];
  switch (place.in) {
    case 'disclaimer':
      return report.disclaimer.outcome === 'proposed' || drafts.changeDisclaimer(from, to);
    case 'story':
    case 'block':
      return drafts.change(articleId, (input, nextPlace) =>
        replaceText(input, place, { from, to, nextPlace }),
      );
    case 'relatedHeadline':
    case 'relatedExcerpt':
    case 'relatedFigure': {
      const item = report.related[place.related];
      if (!item || item.id === null || !item.made) return false;
      return drafts.change(item.id, (input, nextPlace) => replaceText(input, place, { from, to, nextPlace }));
    }
  }
}

type NextPlace = ReturnType<typeof placesOf>;
type Head = { input: ArticleInput; nextPlace: NextPlace; revisionId: number; changed: boolean };

/** The heads that one undo touches, each read and saved once. */
class Drafts {
  readonly #tx: Tx;
  readonly #by: Person;
  readonly #heads = new Map<number, Head>();

  constructor(tx: Tx, by: Person) {
    this.#tx = tx;
    this.#by = by;
  }

  /** `change` writes into the head's text as this undo will save it. */
  change(id: number, change: (input: ArticleInput, nextPlace: NextPlace) => boolean): boolean {
    const head = this.#heads.get(id) ?? this.#read(id);
    if (!head) return false;
    const changed = change(head.input, head.nextPlace);
    this.#heads.set(id, { ...head, changed: head.changed || changed });
    return changed;
  }

  changeDisclaimer(from: string, to: string): boolean {
    if (siteSettings().disclaimer !== from || !can(this.#by, 'site.change')) return false;
    changeSiteSettingsIn(this.#tx, this.#by, { disclaimer: to });
    return true;
  }

  save(): number[] {
    const changed = [...this.#heads].filter(([, head]) => head.changed);
    for (const [id, { input, revisionId }] of changed) {
      saveDraftIn(this.#tx, { by: this.#by, id, basedOn: revisionId, input });
    }
    return changed.map(([id]) => id);
  }

  #read(id: number): Head | null {
    const row = this.#tx.select().from(article).where(eq(article.id, id)).get();
    const head = row?.headRevisionId ? revisionById(row.headRevisionId) : null;
    if (!can(this.#by, 'article.write', { channelIds: channelsOf(this.#tx, id) })) return null;
    // One that was dropped takes no change.
    if (!head || row?.state === 'spiked') return null;
    const input = revisionInput(head);
    return { input, nextPlace: placesOf(input.body.blocks), revisionId: head.id, changed: false };
  }
}
