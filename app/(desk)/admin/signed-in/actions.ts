'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { signOut } from '#newsroom/staff/sign-out.ts';
import { deskAction } from '../../action.ts';
import { clearSessionCookie } from '../../session-cookie.ts';

/** Ends this session, so that the person whose text waits in an open editor can sign in again. */
export const switchPerson = deskAction(z.object({}), async (_, { token }) => {
  await signOut(token);
  await clearSessionCookie();
  redirect('/login?next=/admin/signed-in');
});
