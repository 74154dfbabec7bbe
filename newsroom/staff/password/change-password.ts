import { eq } from 'drizzle-orm';
import { write } from '#db/client.ts';
import { staff } from '#db/schema/staff.ts';
import { Refusal, demandAllOf } from '#lib/refusal.ts';
import { record } from '#newsroom/audit/record.ts';
import { setPasswordHash } from './credentials.ts';
import { demandOwnPassword } from './own-password.ts';
import { passwordFault } from './password-fault.ts';
import { hashPassword } from './password.ts';
import { dropProofsOf } from '../proofs.ts';
import { type SignedIn, endSessions } from '../session.ts';

type Change = {
  by: SignedIn;
  address: string;
  current: string;
  next: string;
  /** Further words that may not be in it, such as the site's name. */
  names?: readonly string[];
};

/** Changes one's own password and ends every other session of the account. Guesses at the old one are limited too. */
export async function changePassword({ by, address, current, next, names = [] }: Change): Promise<void> {
  await demandAllOf([
    demandOwnPassword({ by, address, password: current }, 'current'),
    demandGoodPassword({ current, next, names: [by.username, by.name, ...names] }),
  ]);
  const hash = await hashPassword(next);
  await write((tx) => {
    setPasswordHash(tx, by.id, hash);
    tx.update(staff).set({ mustChangePassword: false }).where(eq(staff.id, by.id)).run();
    endSessions(tx, by.id, by.sessionId);
    dropProofsOf(tx, 'ticket', by.id);
    record(tx, { by, verb: 'changePassword' });
  });
}

type Chosen = { current: string; next: string; names: readonly string[] };

async function demandGoodPassword({ current, next, names }: Chosen): Promise<void> {
  if (next === current) throw new Refusal('invalid', '新密码要与原密码不同。', 'next');
  const fault = await passwordFault(next, names);
  if (fault) throw new Refusal('invalid', fault, 'next');
}
