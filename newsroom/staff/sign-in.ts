import { isAPIError } from 'better-auth/api';
import { write } from '#db/client.ts';
import { log } from '#lib/log.ts';
import { Refusal } from '#lib/refusal.ts';
import { record } from '#newsroom/audit/record.ts';
import { countAttempt, forgiveAttempt } from './attempts.ts';
import { addressHeader, auth } from './auth.ts';
import { longestPassword } from './password.rule.ts';
import { hashPassword } from './password.ts';
import { type SignedIn, findSession } from './session.ts';
import { isUsername } from './username.rule.ts';

export type SignInInput = { username: string; password: string; address: string; userAgent: string };

/**
 * Opens a new session. Wrong and unknown names get the same words after the same work; `address` is the socket's,
 * never one that a request claims.
 */
export async function signIn(
  input: SignInInput,
): Promise<{ token: string; expiresAt: number; person: SignedIn }> {
  await countAttempt(input);
  const token = await openSession(input);
  const session = findSession(token);
  if (!session) throw new Error('a session that was just made is not there');
  await forgiveAttempt(input);
  await write((tx) => record(tx, { by: session.person, verb: 'signIn', detail: { address: input.address } }));
  return { token, expiresAt: session.expiresAt, person: session.person };
}

const wrong = () => new Refusal('invalid', '账号或密码不对。');

async function openSession({ username, password, address, userAgent }: SignInInput): Promise<string> {
  if (!isUsername(username) || password === '' || password.length > longestPassword) {
    // No account can have these, but the answer may not be quicker for it.
    await hashPassword(password.slice(0, longestPassword));
    throw wrong();
  }
  try {
    const headers = new Headers({ [addressHeader]: address, 'user-agent': userAgent.slice(0, 300) });
    const opened = await auth().api.signInUsername({ body: { username, password }, headers });
    return opened.token;
  } catch (error) {
    if (!isAPIError(error)) throw error;
    if (error.body?.code === 'BANNED_USER') throw new Refusal('forbidden', '这个账号已停用，请联系管理员。');
    log().warn({ address }, 'sign-in refused');
    throw wrong();
  }
}
