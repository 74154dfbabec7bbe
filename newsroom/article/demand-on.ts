import { eq } from 'drizzle-orm';
import type { Db, Tx } from '#db/client.ts';
import { article } from '#db/schema/article.ts';
import { revisionChannel } from '#db/schema/extra-channel.ts';
import { Refusal } from '#lib/refusal.ts';
import { channelsOf } from '#newsroom/revision/channels-of.ts';
import { type Action, demand, demandSomewhere } from '#newsroom/staff/can.rule.ts';
import { personNow } from '#newsroom/staff/person-now.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';

/**
 * Refuses what the person may not do with this story. Inside the write that it guards, and once: it asks the store who
 * the person is by now, and answers with that.
 */
export function demandOn<P extends Person>(
  reader: Db | Tx,
  { by, id }: { by: P; id: number },
  action: Action,
): P {
  const person = personNow(reader, by);
  // Rights first: whoever has none learns nothing of what there is.
  demandSomewhere(person, action);
  const channelIds = channelsOf(reader, id);
  if (channelIds.length === 0) throw new Refusal('notFound', '没有这篇稿件。');
  demand(person, action, { channelIds });
  return person;
}

type Placing = { channelId: number; extraChannels: readonly number[] };

/**
 * For a save: the story as it stands must be the person's to write, and so must each channel that it is put into. One
 * that was dropped takes none until it is brought back: nobody would see what went into it.
 */
export function demandSave(reader: Db | Tx, order: { by: Person; id: number }, to: Placing): void {
  const person = demandOn(reader, order, 'article.write');
  const rows = reader
    .select({ id: revisionChannel.channelId })
    .from(article)
    .innerJoin(revisionChannel, eq(revisionChannel.revisionId, article.headRevisionId))
    .where(eq(article.id, order.id))
    .all();
  const had = new Set(rows.map((one) => one.id));
  const added = to.extraChannels.filter((id) => !had.has(id));
  demand(person, 'article.write', { channelIds: [to.channelId, ...added] });
  const row = reader.select({ state: article.state }).from(article).where(eq(article.id, order.id)).get();
  if (row?.state === 'spiked') throw new Refusal('state', '这篇稿件已弃用，恢复以后才能存。');
}
