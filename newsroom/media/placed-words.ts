import { eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { media } from '#db/schema/media.ts';

/** What stands with a file where it is placed. */
export type PlacedWords = { mediaId: string; caption: string; credit: string; alt: string };

type Options = {
  /** Words that the file has already stay. */
  onlyMissing?: boolean;
};

/**
 * Keeps what was written with files as their own words: by these they are found again, and with these they are placed
 * the next time. An empty text takes nothing away.
 */
export function rememberWords(
  tx: Tx,
  placed: readonly PlacedWords[],
  { onlyMissing = false }: Options = {},
): void {
  const byId = new Map(placed.map((one) => [one.mediaId, one]));
  const ids = [...byId.keys()];
  if (ids.length === 0) return;
  const { id, caption, credit, alt } = media;
  const rows = tx.select({ id, caption, credit, alt }).from(media).where(inArray(id, ids)).all();
  for (const row of rows) {
    const words = byId.get(row.id);
    if (!words) continue;
    const next = {
      caption: chosen(row.caption, words.caption, onlyMissing),
      credit: chosen(row.credit, words.credit, onlyMissing),
      alt: chosen(row.alt, words.alt, onlyMissing),
    };
    const same = next.caption === row.caption && next.credit === row.credit && next.alt === row.alt;
    if (!same) tx.update(media).set(next).where(eq(id, row.id)).run();
  }
}

const chosen = (known: string, written: string, onlyMissing: boolean): string =>
  written.trim() === '' || (onlyMissing && known !== '') ? known : written;
