import { and, eq, inArray } from 'drizzle-orm';
import { write } from '#db/client.ts';
import { slotFill } from '#db/schema/front.ts';
import { now } from '#lib/clock.ts';
import { Refusal } from '#lib/refusal.ts';
import { record } from '#newsroom/audit/record.ts';
import { demand } from '#newsroom/staff/can.rule.ts';
import { personNow } from '#newsroom/staff/person-now.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { expireFront } from './expire-front.ts';
import { type SlotPlace, slotNames } from './slots.rule.ts';

export type SlotClearing = SlotPlace & {
  by: Person;
  /** Only this fill; without it all of the place, planned ones too. */
  id?: number;
};

/** Takes out what stands or is planned at a place of the front, so that the rule fills it again. */
export async function clearSlot({ by, slot, position, id }: SlotClearing): Promise<{ stale: string[] }> {
  return write((tx) => {
    demand(personNow(tx, by), 'front.arrange');
    const rows = tx
      .select()
      .from(slotFill)
      .where(
        and(
          eq(slotFill.slot, slot),
          eq(slotFill.position, position),
          id === undefined ? undefined : eq(slotFill.id, id),
        ),
      )
      .all();
    if (rows.length === 0) {
      throw new Refusal('notFound', `${slotNames[slot]}第 ${position + 1} 位没有放稿件，由规则选稿。`);
    }
    const ids = rows.map((row) => row.id);
    tx.delete(slotFill).where(inArray(slotFill.id, ids)).run();
    for (const row of rows) {
      record(tx, { by, verb: 'clearSlot', articleId: row.articleId, detail: { slot, position } });
    }
    return { stale: expireFront(tx, [now()]) };
  });
}
