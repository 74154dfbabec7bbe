import { env } from '#lib/env.ts';
import { findSession } from './session.ts';

const secure = () => env().SITE_URL.startsWith('https:');

/** The prefix binds a cookie to this host and to https; plain http, as on a LAN, cannot have it. */
export const cookieName = (name: string): string => `${secure() ? '__Host-' : ''}${name}`;

export const sessionCookieName = (): string => cookieName('jinwen');

/** The id of the person whose good session a Cookie header holds. Of several by the name the last counts, as in Next. */
export function sessionHolder(header: string): string | null {
  const start = `${sessionCookieName()}=`;
  const token = header
    .split(';')
    .map((pair) => pair.trim())
    .findLast((pair) => pair.startsWith(start))
    ?.slice(start.length);
  return token ? (findSession(token)?.person.id ?? null) : null;
}
