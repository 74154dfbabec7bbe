import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignInForm } from '#components/desk/staff/sign-in-form.tsx';
import { env } from '#lib/env.ts';
import { siteSettings } from '#newsroom/site/settings.ts';
import { safeNextPath } from '../next-path.ts';
import { currentSession } from '../require-person.ts';
import { signInAction } from './actions.ts';

export const metadata: Metadata = { title: '登录' };

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function LoginPage({ searchParams }: Props) {
  const next = safeNextPath((await searchParams).next);
  if (await currentSession()) redirect(next);
  const { SITE_URL } = env();
  return <SignInForm siteName={siteSettings().name} siteUrl={SITE_URL} next={next} action={signInAction} />;
}
