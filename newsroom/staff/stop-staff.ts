import { eq } from 'drizzle-orm';
import { write } from '#db/client.ts';
import { staff } from '#db/schema/staff.ts';
import { Refusal } from '#lib/refusal.ts';
import { record } from '#newsroom/audit/record.ts';
import { demand } from './can.rule.ts';
import { demandAnotherAdmin, staffRow } from './change-staff.ts';
import type { Person } from './person.rule.ts';
import { personNow } from './person-now.ts';
import { dropProofsOf } from './proofs.ts';
import { endSessions } from './session.ts';

type Order = { by: Person; id: string };

/** 停用: the person is out at once and cannot sign in. What they did stays under their name. */
export const stopStaff = ({ by, id }: Order): Promise<void> =>
  write((tx) => {
    demand(personNow(tx, by), 'staff.manage');
    const row = staffRow(tx, id);
    if (id === by.id) throw new Refusal('state', '不能停用自己。');
    if (row.stopped) throw new Refusal('state', '这个账号已经停用。');
    if (row.role === 'admin') demandAnotherAdmin(tx, id);
    tx.update(staff).set({ stopped: true }).where(eq(staff.id, id)).run();
    endSessions(tx, id);
    dropProofsOf(tx, 'ticket', id);
    record(tx, { by, verb: 'stopStaff', detail: { id, username: row.username } });
  });

/** Lets a stopped person in again, with the password and second step they had. */
export const restartStaff = ({ by, id }: Order): Promise<void> =>
  write((tx) => {
    demand(personNow(tx, by), 'staff.manage');
    const row = staffRow(tx, id);
    if (!row.stopped) throw new Refusal('state', '这个账号没有停用。');
    tx.update(staff).set({ stopped: false }).where(eq(staff.id, id)).run();
    record(tx, { by, verb: 'restartStaff', detail: { id, username: row.username } });
  });
