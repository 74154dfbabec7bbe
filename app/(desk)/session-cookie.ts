import { cookies } from 'next/headers';
import { env } from '#lib/env.ts';
import { sessionDays } from '#newsroom/staff/session.ts';

const secure = () => env().SITE_URL.startsWith('https:');
/** The prefix binds the cookie to this host and to https; plain http, as on a LAN, cannot have it. */
const cookieName = () => (secure() ? '__Host-jinwen' : 'jinwen');

export async function readSessionCookie(): Promise<string | null> {
  return (await cookies()).get(cookieName())?.value ?? null;
}

export async function setSessionCookie(token: string): Promise<void> {
  (await cookies()).set(cookieName(), token, { ...attributes(), maxAge: sessionDays * 86_400 });
}

export async function clearSessionCookie(): Promise<void> {
  (await cookies()).set(cookieName(), '', { ...attributes(), maxAge: 0 });
}

const attributes = () => ({ httpOnly: true, sameSite: 'lax', path: '/', secure: secure() }) as const;
