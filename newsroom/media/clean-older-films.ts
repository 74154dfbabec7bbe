import { and, eq, inArray } from 'drizzle-orm';
import { write } from '#db/client.ts';
import { enqueue } from '#db/queue.ts';
import { media } from '#db/schema/media.ts';
import { setting } from '#db/schema/site.ts';

/** Grows with each build that leaves out more of what films tell about sources. */
const cleaning = 2;
const name = 'filmsCleaned';

/**
 * Queues films and recordings that an older build made, and answers how many: what they tell of people and places must
 * not go on being served. Asked again it does nothing.
 */
export function cleanOlderFilms(): Promise<number> {
  return write((tx) => {
    const done = tx.select({ value: setting.value }).from(setting).where(eq(setting.name, name)).get();
    if (typeof done?.value === 'number' && done.value >= cleaning) return 0;
    const films = tx
      .select({ id: media.id })
      .from(media)
      .where(and(inArray(media.kind, ['video', 'audio']), eq(media.state, 'ready')))
      .all();
    for (const { id } of films) enqueue(tx, { job: 'make-renditions', payload: { id, anew: true } });
    tx.insert(setting)
      .values({ name, value: cleaning })
      .onConflictDoUpdate({ target: setting.name, set: { value: cleaning } })
      .run();
    return films.length;
  });
}
