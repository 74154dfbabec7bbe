import { and, eq, inArray, ne } from 'drizzle-orm';
import { type Tx, write } from '#db/client.ts';
import { channel } from '#db/schema/channel.ts';
import { staff, staffChannel } from '#db/schema/staff.ts';
import { Refusal, demandAll } from '#lib/refusal.ts';
import { record } from '#newsroom/audit/record.ts';
import { demand } from './can.rule.ts';
import { chosenChannels } from './channel-scope.ts';
import { type Person, type Role, isRole } from './person.rule.ts';
import { personName } from './person-name.ts';
import { personNow } from './person-now.ts';
import { endSessions } from './session.ts';

/** Which channels a person is limited to. `limited`: to these alone, so that none is a mistake; without it none means everywhere. */
export type StaffReach = { role: Role; channels: readonly number[]; limited?: boolean };
export type StaffChange = { by: Person; id: string; name: string } & StaffReach;

/** Changes who a person is at the desk. Another role, or fewer channels, ends the person's sessions. */
export const changeStaff = ({ by, id, role, channels, limited, ...input }: StaffChange): Promise<void> =>
  write((tx) => {
    demand(personNow(tx, by), 'staff.manage');
    const before = staffRow(tx, id);
    demandAll([() => personName(input.name), () => demandReach({ role, channels, limited })]);
    const name = personName(input.name);
    if (role !== before.role) {
      if (id === by.id) throw new Refusal('state', '不能改自己的角色，请让别的管理员来改。', 'role');
      if (before.role === 'admin') demandAnotherAdmin(tx, id);
    }
    const had = chosenChannels(id, tx);
    const has = putChannels(tx, { id, role, channels });
    tx.update(staff).set({ name, role }).where(eq(staff.id, id)).run();
    if (role !== before.role || isNarrower(has, had)) endSessions(tx, id);
    record(tx, {
      by,
      verb: 'changeStaff',
      detail: {
        id,
        before: { name: before.name, role: before.role, channels: had },
        name,
        role,
        channels: has,
      },
    });
  });

/** Refuses limits that mean nothing: nothing ticked may not come to mean everything. */
export function demandReach({ role, channels, limited = channels.length > 0 }: StaffReach): void {
  if (limited && role === 'admin') {
    throw new Refusal('invalid', '管理员负责全站，不能限定频道。', 'scope');
  }
  if (limited && channels.length === 0) {
    throw new Refusal('invalid', '请至少勾选一个频道，或选“全部频道”。', 'scope');
  }
}

/** Limits a person to channels; to none of them means everywhere. Admins are never limited. Answers with what was kept. */
export function putChannels(
  tx: Tx,
  { id, role, channels }: { id: string; role: Role; channels: readonly number[] },
): number[] {
  demandReach({ role, channels });
  const wanted = [...new Set(channels)].toSorted((a, b) => a - b);
  const known = tx.select({ id: channel.id }).from(channel).where(inArray(channel.id, wanted)).all();
  if (known.length < wanted.length) throw new Refusal('invalid', '有的频道已经没有了，请重选。', 'scope');
  tx.delete(staffChannel).where(eq(staffChannel.staffId, id)).run();
  if (wanted.length > 0) {
    tx.insert(staffChannel)
      .values(wanted.map((channelId) => ({ staffId: id, channelId })))
      .run();
  }
  return wanted;
}

const isNarrower = (has: readonly number[], had: readonly number[]) =>
  has.length > 0 && (had.length === 0 || had.some((one) => !has.includes(one)));

/** Refuses where this is the last admin who can sign in: nobody could let anyone in again. */
export function demandAnotherAdmin(tx: Tx, id: string): void {
  const others = tx
    .select({ stopped: staff.stopped })
    .from(staff)
    .where(and(eq(staff.role, 'admin'), ne(staff.id, id)))
    .all();
  if (others.every((one) => one.stopped)) {
    throw new Refusal('state', '这是最后一位能登录的管理员，不能停用或改成别的角色。');
  }
}

export function staffRow(
  tx: Tx,
  id: string,
): { name: string; username: string; role: Role; stopped: boolean } {
  const { name, username, role, stopped } = staff;
  const row = tx.select({ name, username, role, stopped }).from(staff).where(eq(staff.id, id)).get();
  if (!row || !isRole(row.role)) throw new Refusal('notFound', '没有这位成员。');
  return { ...row, role: row.role };
}
