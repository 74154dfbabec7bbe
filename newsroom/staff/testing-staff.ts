import { write } from '#db/client.ts';
import { isRefusal } from '#lib/refusal.ts';
import { putStaff } from './add-staff.ts';
import { putChannels } from './change-staff.ts';
import { hashPassword } from './password/password.ts';
import type { Person, Role } from './person.rule.ts';
import { type SignedIn, findSession, openSession } from './session.ts';
import { type Opened, type SignInInput, signIn } from './sign-in.ts';

/** For tests: the command line, which may do anything. */
export const commandLine: Person = { id: null, name: '命令行', role: 'admin' };

export const ownPassword = 'fresh-and-long-9';
let hash: Promise<string> | undefined;

type Wanted = { username?: string; role?: Role; channels?: readonly number[]; mustChangePassword?: boolean };

/** For tests: a person with an account and a session, who needs not change a password first. */
export async function signedInAs(wanted: Wanted = {}): Promise<{ token: string; person: SignedIn }> {
  const { username = 'wang', role = 'editor', channels = [], mustChangePassword = false } = wanted;
  hash ??= hashPassword(ownPassword);
  const known = await hash;
  const token = await write((tx) => {
    const id = putStaff(tx, { username, name: `${username}君`, role, hash: known, mustChangePassword });
    putChannels(tx, { id, role, channels });
    return openSession(tx, id, { address: '10.0.0.1', userAgent: 'test' });
  });
  const session = findSession(token);
  if (!session) throw new Error('no session was opened');
  return { token, person: session.person };
}

/** For tests: signs in where no second step is set. */
export async function signInPlainly(input: Partial<SignInInput> & { username: string }): Promise<Opened> {
  const answer = await signIn({ password: ownPassword, address: '10.0.0.1', userAgent: 'test', ...input });
  if (answer.step !== 'done') throw new Error('a second step is asked for');
  return answer;
}

/** For tests: what a refusal says; anything else that is thrown goes on, and so does success. */
export async function refusalOf(promise: Promise<unknown>) {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!isRefusal(error)) throw error ?? new Error('was not refused');
  return { code: error.code, message: error.message, field: error.field };
}
