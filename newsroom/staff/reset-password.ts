import { eq } from 'drizzle-orm';
import { write } from '#db/client.ts';
import { staff } from '#db/schema/staff.ts';
import { Refusal } from '#lib/refusal.ts';
import { record } from '#newsroom/audit/record.ts';
import { oneTimePassword } from './add-staff.ts';
import { endLockOut } from './attempts.ts';
import { demand } from './can.rule.ts';
import { staffRow } from './change-staff.ts';
import { setPasswordHash } from './password/credentials.ts';
import { hashPassword } from './password/password.ts';
import { personNow } from './person-now.ts';
import type { Person } from './person.rule.ts';
import { dropProofsOf } from './proofs.ts';
import { dropSecondStep, secondStepOf } from './second-step/second-step.ts';
import { endSessions } from './session.ts';

type Order = { by: Person; id: string };

/**
 * Gives a person who forgot theirs a one-time password, ends their sessions and a lock-out by wrong tries. The second
 * step stays as it is.
 */
export async function resetPassword({ by, id }: Order): Promise<{ username: string; password: string }> {
  // Before the work of a hash; what counts is asked inside the write.
  demand(by, 'staff.manage');
  if (id === by.id) throw new Refusal('state', '自己的密码请在“账号”里改。');
  const password = oneTimePassword();
  const hash = await hashPassword(password);
  return write((tx) => {
    demand(personNow(tx, by), 'staff.manage');
    const { username } = staffRow(tx, id);
    setPasswordHash(tx, id, hash);
    tx.update(staff).set({ mustChangePassword: true }).where(eq(staff.id, id)).run();
    endSessions(tx, id);
    dropProofsOf(tx, 'ticket', id);
    endLockOut(tx, { id, username });
    record(tx, { by, verb: 'resetPassword', detail: { id, username } });
    return { username, password };
  });
}

/** Takes the second step away from a person who lost telephone and recovery codes, and ends their sessions. */
export const resetTwoFactor = ({ by, id }: Order): Promise<void> =>
  write((tx) => {
    demand(personNow(tx, by), 'staff.manage');
    if (id === by.id) throw new Refusal('state', '自己的第二步验证请在“账号”里关闭。');
    const { username } = staffRow(tx, id);
    if (secondStepOf(id, tx).state !== 'on') throw new Refusal('state', '这位成员没有开启第二步验证。');
    dropSecondStep(tx, id);
    endSessions(tx, id);
    dropProofsOf(tx, 'ticket', id);
    endLockOut(tx, { id, username });
    record(tx, { by, verb: 'resetTwoFactor', detail: { id, username } });
  });
