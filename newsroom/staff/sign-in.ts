import { type Tx, write } from '#db/client.ts';
import { secretToken, sha256 } from '#lib/ids.ts';
import { log } from '#lib/server/log.ts';
import { Refusal } from '#lib/refusal.ts';
import { record } from '#newsroom/audit/record.ts';
import { countAttempt, forgiveAttempt } from './attempts.ts';
import { credentialsOfName, isRightPassword, passwordHash } from './password/credentials.ts';
import { demandLength } from './demand-length.ts';
import { dropProof, keepProof, staffOfProof } from './proofs.ts';
import { useCode } from './second-step/second-step.ts';
import { type Browser, type SignedIn, findSession, openSession } from './session.ts';

type From = Browser & {
  /** What an earlier sign-in gave this browser, if there was one. */
  device?: string | null;
};
export type SignInInput = From & { username: string; password: string };
export type Opened = { token: string; device: string; person: SignedIn };
export type SignInAnswer =
  | ({ step: 'done' } & Opened)
  /** The password was right; `ticket` is good for ten minutes and for nothing but the second step. */
  | { step: 'code'; ticket: string };

/**
 * The first step of signing in, and the only one where no second is set. Wrong and unknown names get the same words
 * after the same work.
 */
export async function signIn(input: SignInInput): Promise<SignInAnswer> {
  const { password, address } = input;
  demandLength('username', input.username);
  demandLength('password', password);
  const username = input.username.trim();
  const found = credentialsOfName(username);
  const attempt = {
    secret: 'password',
    username,
    address,
    device: knownDevice(input, found?.staffId),
  } as const;
  countAttempt(attempt);
  if (!(await isRightPassword(found?.hash ?? null, password)) || !found) {
    log().warn({ address }, 'sign-in refused');
    throw new Refusal('invalid', '账号或密码不对。');
  }
  if (found.stopped) throw new Refusal('forbidden', '这个账号已停用，请联系管理员。');
  forgiveAttempt(attempt);
  const { staffId, hash } = found;
  const answer = await write((tx) => {
    // The password may have been reset while it was being looked at.
    if (passwordHash(staffId, tx) !== hash) throw new Refusal('conflict', '密码刚被更改，请重新登录。');
    return found.twoFactor ? giveTicket(tx, staffId) : open(tx, staffId, input);
  });
  if ('ticket' in answer) return { step: 'code', ...answer };
  return { step: 'done', ...finish(answer) };
}

/** The second step: a code of the authenticator app, or one of the recovery list. */
export async function signInWithCode(input: From & { ticket: string; code: string }): Promise<Opened> {
  const { ticket, code, address } = input;
  demandLength('code', code);
  const staffId = staffOfProof('ticket', ticket);
  if (staffId === null) throw new Refusal('state', '这一步超过了十分钟，请重新登录。');
  const attempt = {
    secret: 'code',
    username: staffId,
    address,
    device: knownDevice(input, staffId),
  } as const;
  countAttempt(attempt);
  const opened = await write((tx) => {
    if (staffOfProof('ticket', ticket, tx) === null) return null;
    const used = useCode(tx, staffId, code);
    if (used === null) return null;
    dropProof(tx, 'ticket', ticket);
    return open(tx, staffId, input, { secondStep: used });
  });
  if (opened === null) {
    log().warn({ address }, 'second step refused');
    throw new Refusal('invalid', '验证码不对，或已经用过。', 'code');
  }
  forgiveAttempt(attempt);
  return finish(opened);
}

/** True while a password that was right waits for its code. */
export const isTicketGood = (ticket: string): boolean => staffOfProof('ticket', ticket) !== null;

/** A browser counts as known only for the account that it signed in to. */
const knownDevice = ({ device }: From, staffId: string | undefined): string | null =>
  device && staffId !== undefined && staffOfProof('device', device) === staffId ? sha256(device) : null;

function giveTicket(tx: Tx, staffId: string): { ticket: string } {
  const ticket = secretToken();
  keepProof(tx, 'ticket', { key: ticket, staffId });
  return { ticket };
}

type Open = { token: string; device: string };

/** A session of its own for each sign-in, and the browser's mark renewed. */
function open(tx: Tx, staffId: string, from: From, detail: Record<string, unknown> = {}): Open {
  if (from.device && staffOfProof('device', from.device, tx) === staffId)
    dropProof(tx, 'device', from.device);
  const device = secretToken();
  keepProof(tx, 'device', { key: device, staffId });
  const token = openSession(tx, staffId, from);
  const session = findSession(token);
  if (!session) throw new Refusal('forbidden', '这个账号已停用，请联系管理员。');
  record(tx, { by: session.person, verb: 'signIn', detail: { address: from.address, ...detail } });
  return { token, device };
}

function finish({ token, device }: Open): Opened {
  const session = findSession(token);
  if (!session) throw new Error('a session that was just made is not there');
  return { token, device, person: session.person };
}
