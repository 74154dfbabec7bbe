import { and, inArray, isNotNull } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { media } from '#db/schema/media.ts';

/** Those of the files that say themselves that AI made them, ready or not. */
export const labelledMedia = (tx: Pick<Tx, 'select'>, ids: readonly string[]): ReadonlySet<string> =>
  new Set(
    tx
      .select({ id: media.id })
      .from(media)
      .where(and(inArray(media.id, [...ids]), isNotNull(media.aiLabel)))
      .all()
      .map(({ id }) => id),
  );
