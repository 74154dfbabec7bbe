import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { type SignedIn, personOf } from '#newsroom/staff/session.ts';
import { readSessionCookie } from './session-cookie.ts';

/** Set by the edge, which deletes any that came with the request. */
const addressHeader = 'x-jinwen-address';

export type DeskSession = { token: string; person: SignedIn };

/** Who is at the desk, or null. Pages and actions both ask this, each by itself. */
export async function currentSession(): Promise<DeskSession | null> {
  const token = await readSessionCookie();
  if (!token) return null;
  const person = await personOf(token);
  return person && { token, person };
}

/**
 * The person that a page is made for; everyone else goes to the sign-in and comes back to `path`. Whoever still has a
 * one-time password sees nothing but the page where it is changed. Whether they have the right to see it the page asks
 * itself, and says so in its place (desk-notices).
 */
export async function requirePerson(path: string): Promise<SignedIn> {
  const session = await currentSession();
  if (!session) redirect(`/login?next=${encodeURIComponent(path)}`);
  if (session.person.mustChangePassword && path !== '/admin/account') redirect('/admin/account');
  return session.person;
}

/** Who asks, as the edge tells it, in development too. `next start` by itself has no edge, and then nobody knows. */
export async function clientAddress(): Promise<string> {
  return (await headers()).get(addressHeader) ?? 'unknown';
}
