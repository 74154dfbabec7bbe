import { cookies } from 'next/headers';
import { env } from '#lib/env.ts';
import { proofDays } from '#newsroom/staff/proofs.ts';
import { cookieName, sessionCookieName } from '#newsroom/staff/held-session.ts';
import { sessionDays } from '#newsroom/staff/session.ts';

/** What a browser keeps for us. `device` says where it signed in before, `ticket` that the password was right. */
type Kept = 'session' | 'device' | 'ticket';

const names: Record<Kept, () => string> = {
  session: sessionCookieName,
  device: () => cookieName('jinwen-device'),
  ticket: () => cookieName('jinwen-step'),
};
const days: Record<Kept, number> = {
  session: sessionDays,
  device: proofDays('device'),
  ticket: proofDays('ticket'),
};

const secure = () => env().SITE_URL.startsWith('https:');

async function read(kept: Kept): Promise<string | null> {
  return (await cookies()).get(names[kept]())?.value ?? null;
}

async function set(kept: Kept, value: string, age: number): Promise<void> {
  const attributes = { httpOnly: true, sameSite: 'lax', path: '/', secure: secure() } as const;
  (await cookies()).set(names[kept](), value, { ...attributes, maxAge: Math.round(age * 86_400) });
}

export const readSessionCookie = () => read('session');
export const readDeviceCookie = () => read('device');
export const readTicketCookie = () => read('ticket');

export const setTicketCookie = (ticket: string) => set('ticket', ticket, days.ticket);
export const clearTicketCookie = () => set('ticket', '', 0);
export const clearSessionCookie = () => set('session', '', 0);

/** What a sign-in gives a browser: the session, and the mark by which it is known again. */
export async function setSignInCookies({ token, device }: { token: string; device: string }): Promise<void> {
  await set('session', token, days.session);
  await set('device', device, days.device);
}
