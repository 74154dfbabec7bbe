import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignInCodeForm } from '#components/desk/staff/sign-in-form.tsx';
import { siteSettings } from '#newsroom/site/settings.ts';
import { isTicketGood } from '#newsroom/staff/sign-in.ts';
import { safeNextPath } from '../../next-path.ts';
import { readTicketCookie } from '../../session-cookie.ts';
import { signInCodeAction } from '../actions.ts';

export const metadata: Metadata = { title: '第二步验证' };

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function LoginCodePage({ searchParams }: Props) {
  const next = safeNextPath((await searchParams).next);
  const ticket = await readTicketCookie();
  if (!ticket || !isTicketGood(ticket)) redirect(`/login?next=${encodeURIComponent(next)}`);
  return <SignInCodeForm siteName={siteSettings().name} next={next} action={signInCodeAction} />;
}
