import { env } from '#lib/env.ts';
import { findSession } from './session.ts';

const secure = () => env().SITE_URL.startsWith('https:');

/** The prefix binds a cookie to this host and to https; plain http, as on a LAN, cannot have it. */
export const cookieName = (name: string): string => `${secure() ? '__Host-' : ''}${name}`;

export const sessionCookieName = (): string => cookieName('jinwen');

/** Whether a Cookie header holds a session that is good now. Of several by the name the last counts, as in Next. */
export function holdsSession(header: string): boolean {
  const start = `${sessionCookieName()}=`;
  const token = header
    .split(';')
    .map((pair) => pair.trim())
    .findLast((pair) => pair.startsWith(start))
    ?.slice(start.length);
  return token !== undefined && token !== '' && findSession(token) !== null;
}
