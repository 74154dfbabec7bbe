import { eq } from 'drizzle-orm';
import type { Db, Tx } from '#db/client.ts';
import { staff } from '#db/schema/staff.ts';
import { Refusal } from '#lib/refusal.ts';
import { channelScope } from './channel-scope.ts';
import { type Person, isRole } from './person.rule.ts';

/**
 * The person as the store knows them at this moment. A request knows who acts from its session, and may have waited since
 * for a line, an upload or pictures being made; rights that were taken away meanwhile are gone. Refuses whom an admin
 * stopped. The command line and jobs have no row, nor do people made up for a test: they are taken at their word.
 */
export function personNow<P extends Person>(reader: Db | Tx, by: P): P {
  if (by.id === null) return by;
  const row = reader
    .select({ role: staff.role, stopped: staff.stopped })
    .from(staff)
    .where(eq(staff.id, by.id))
    .get();
  if (!row) return by;
  if (row.stopped || !isRole(row.role)) throw new Refusal('forbidden', '您的账号已停用，没有办成。');
  const { channels: _channels, ...own } = by;
  const channels = channelScope(by.id, reader);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same person with another role and reach
  return { ...own, role: row.role, ...(channels === undefined ? {} : { channels }) } as P;
}
