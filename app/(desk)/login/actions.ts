'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { FormState } from '#components/desk/form-state.ts';
import { signIn } from '#newsroom/staff/sign-in.ts';
import { signOut } from '#newsroom/staff/sign-out.ts';
import { answerForm } from '../action.ts';
import { formObject } from '../form-values.ts';
import { safeNextPath } from '../next-path.ts';
import { socketAddress } from '../require-person.ts';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from '../session-cookie.ts';

const signInForm = z.object({
  username: z.string().trim().min(1, '请填写账号'),
  password: z.string().min(1, '请填写密码'),
  next: z.string().optional(),
});

/** The one action that a stranger may call. A session that was there before is ended: signing in always makes a new one. */
export async function signInAction(previous: FormState, form: FormData): Promise<FormState> {
  return answerForm(previous, form, async () => {
    const parsed = signInForm.safeParse(formObject(form));
    if (!parsed.success) return { ok: false, message: '请填写账号和密码。' };
    const { username, password, next } = parsed.data;
    const userAgent = (await headers()).get('user-agent') ?? '';
    const opened = await signIn({ username, password, userAgent, address: await socketAddress() });
    const before = await readSessionCookie();
    if (before) await signOut(before);
    await setSessionCookie(opened.token);
    return redirect(opened.person.mustChangePassword ? '/admin/account' : safeNextPath(next));
  });
}

/** Needs no rights: it ends whatever session the cookie names. */
export async function signOutAction(): Promise<void> {
  const token = await readSessionCookie();
  if (token) await signOut(token);
  await clearSessionCookie();
  redirect('/login');
}
