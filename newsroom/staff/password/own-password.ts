import { Refusal } from '#lib/refusal.ts';
import { countAttempt, forgiveAttempt } from '../attempts.ts';
import { isRightPassword, passwordHash } from './credentials.ts';
import { demandLength } from '../demand-length.ts';
import type { SignedIn } from '../session.ts';

export type OwnAct = { by: SignedIn; address: string; password: string };

/**
 * Refuses unless this is the person's own password: asked again before anything by which they sign in is changed, for a
 * session may be a desk that someone left open. Guesses are limited.
 */
export async function demandOwnPassword(
  { by, address, password }: OwnAct,
  field = 'password',
): Promise<void> {
  demandLength('password', password, field);
  const attempt = {
    secret: 'password',
    username: by.username,
    address,
    device: `session ${by.sessionId}`,
  } as const;
  countAttempt(attempt);
  if (!(await isRightPassword(passwordHash(by.id), password))) {
    throw new Refusal('invalid', '密码不对。', field);
  }
  forgiveAttempt(attempt);
}
