'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { FormState } from '#components/desk/form/form-state.ts';
import { type Opened, signIn, signInWithCode } from '#newsroom/staff/sign-in.ts';
import { signOut } from '#newsroom/staff/sign-out.ts';
import { answerForm } from '../action.ts';
import { formObject } from '../form-values.ts';
import { markBegun } from '../mark-begun.ts';
import { safeNextPath } from '../next-path.ts';
import { demandKeptCookies } from '../plain-http.ts';
import { clientAddress } from '../require-person.ts';
import {
  clearSessionCookie,
  clearTicketCookie,
  readDeviceCookie,
  readSessionCookie,
  readTicketCookie,
  setSignInCookies,
  setTicketCookie,
} from '../session-cookie.ts';

/** Lengths are asked behind this, before anything is done with a name or a secret. */
const signInForm = z.object({
  username: z.string().min(1),
  password: z.string().min(1),
  next: z.string().optional(),
});

/** Open to strangers, as is the next one. A session that was there before is ended: signing in always makes a new one. */
export async function signInAction(previous: FormState, form: FormData): Promise<FormState> {
  return answerForm(previous, form, async () => {
    const parsed = signInForm.safeParse(formObject(form));
    if (!parsed.success) return { ok: false, message: '请填写账号和密码。' };
    await demandKeptCookies();
    const { next, ...given } = parsed.data;
    const answer = await signIn({ ...given, ...(await browser()) });
    if (answer.step === 'done') return enter(answer, next);
    await setTicketCookie(answer.ticket);
    return redirect(`/login/code?next=${encodeURIComponent(safeNextPath(next))}`);
  });
}

const codeForm = z.object({ code: z.string().trim().min(1).max(100), next: z.string().optional() });

/** The second step, for who holds the ticket of the first. */
export async function signInCodeAction(previous: FormState, form: FormData): Promise<FormState> {
  return answerForm(previous, form, async () => {
    const parsed = codeForm.safeParse(formObject(form));
    if (!parsed.success) return { ok: false, message: '请填写验证码。' };
    await demandKeptCookies();
    const { code, next } = parsed.data;
    const ticket = (await readTicketCookie()) ?? '';
    const opened = await signInWithCode({ code, ticket, ...(await browser()) });
    await clearTicketCookie();
    return enter(opened, next);
  });
}

/** Needs no rights: it ends whatever session the cookie names. */
export async function signOutAction(): Promise<void> {
  await markBegun();
  const token = await readSessionCookie();
  if (token) await signOut(token);
  await clearSessionCookie();
  redirect('/login');
}

async function browser() {
  const userAgent = (await headers()).get('user-agent') ?? '';
  return { userAgent, address: await clientAddress(), device: await readDeviceCookie() };
}

async function enter(opened: Opened, next: string | undefined): Promise<never> {
  const before = await readSessionCookie();
  if (before) await signOut(before);
  await setSignInCookies(opened);
  redirect(opened.person.mustChangePassword ? '/admin/account' : safeNextPath(next));
}
