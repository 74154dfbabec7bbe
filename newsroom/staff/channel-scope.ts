import { eq, inArray } from 'drizzle-orm';
import { type Db, type Tx, db } from '#db/client.ts';
import { channel } from '#db/schema/channel.ts';
import { staffChannel } from '#db/schema/staff.ts';

/** The channels that a person is limited to, as they were chosen. None: everywhere. */
export const chosenChannels = (staffId: string, reader: Db | Tx = db()): number[] =>
  reader
    .select({ id: staffChannel.channelId })
    .from(staffChannel)
    .where(eq(staffChannel.staffId, staffId))
    .orderBy(staffChannel.channelId)
    .all()
    .map((one) => one.id);

/** The same with all below them, as `Person` has it; undefined: everywhere. */
export function channelScope(staffId: string, reader: Db | Tx = db()): number[] | undefined {
  const chosen = chosenChannels(staffId, reader);
  if (chosen.length === 0) return undefined;
  const scope = new Set(chosen);
  for (let level = chosen; level.length > 0;) {
    const below = reader
      .select({ id: channel.id })
      .from(channel)
      .where(inArray(channel.parentId, level))
      .all();
    level = below.map((one) => one.id).filter((id) => !scope.has(id));
    for (const id of level) scope.add(id);
  }
  return [...scope];
}
