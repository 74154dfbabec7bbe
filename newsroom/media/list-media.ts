import { type AnyColumn, type SQL, and, desc, eq, gte, inArray, lt, ne, or, sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { media } from '#db/schema/media.ts';
import type { FoundMedia, MediaPage } from './found-media.rule.ts';
import { aiLabelWords } from './label/ai-label.rule.ts';
import { readMedia } from './read-media.ts';
import { renditionPath } from './picture.rule.ts';
import type { MediaKind } from './sniff.ts';

type MediaQuery = {
  kind: MediaKind;
  /** Words that all must stand in its name, caption, credit or alt text. */
  query?: string;
  /** Where the page before ended. */
  before?: number;
  limit?: number;
};

/** Rows that one question looks at: a word that nothing has costs no reader a pause. The next page looks further. */
const mostLookedAt = 12_000;
const mostWords = 5;

/** Rows are never deleted, so their numbers stand in the order in which they were stored. */
const rowId = sql<number>`${media}.rowid`;

/** What is stored, newest first; files that failed are left out. */
export function listMedia({ kind, query = '', before, limit = 40 }: MediaQuery): MediaPage {
  const top = before ?? newest() + 1;
  const floor = Math.max(0, top - mostLookedAt);
  const rows = db()
    .select({ row: rowId, id: media.id })
    .from(media)
    .where(
      and(lt(rowId, top), gte(rowId, floor), eq(media.kind, kind), ne(media.state, 'failed'), matches(query)),
    )
    .orderBy(desc(rowId))
    .limit(limit)
    .all();
  const full = rows.length === limit;
  const reached = full ? (rows.at(-1)?.row ?? floor) : floor;
  return { items: foundMediaOf(rows.map((one) => one.id)), next: reached <= 1 ? null : reached };
}

/** These files, in this order; unknown ones are left out. */
export function foundMediaOf(ids: readonly string[]): FoundMedia[] {
  if (ids.length === 0) return [];
  const ready = readMedia(ids);
  const rows = db()
    .select({
      id: media.id,
      kind: media.kind,
      fileName: media.fileName,
      caption: media.caption,
      credit: media.credit,
      alt: media.alt,
      width: media.width,
      height: media.height,
      durationMs: media.durationMs,
      aiLabel: media.aiLabel,
      createdAt: media.createdAt,
    })
    .from(media)
    .where(inArray(media.id, [...ids]))
    .all();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    const view = ready[id] ?? null;
    const path = view?.kind === 'image' ? renditionPath(id, `${view.widths[0]}.webp`) : '';
    if (!row) return [];
    const { aiLabel, ...rest } = row;
    return [{ ...rest, aiWords: aiLabel === null ? '' : aiLabelWords(aiLabel), path, media: view }];
  });
}

const newest = (): number =>
  db()
    .select({ row: sql<number | null>`max(${rowId})` })
    .from(media)
    .get()?.row ?? 0;

function matches(query: string): SQL | undefined {
  const words = query.trim().split(/\s+/).filter(Boolean).slice(0, mostWords);
  return and(
    ...words.map((word) => {
      const pattern = `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
      const holds = (column: AnyColumn) => sql`${column} LIKE ${pattern} ESCAPE ${'\\'}`;
      return or(...[media.fileName, media.caption, media.credit, media.alt].map(holds));
    }),
  );
}
