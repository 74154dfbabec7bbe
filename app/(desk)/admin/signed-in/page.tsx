import type { Metadata } from 'next';
import { BackToEditor } from '#components/desk/saving/signed-in.island.tsx';
import { requirePerson } from '../../require-person.ts';
import { switchPerson } from './actions.ts';

export const metadata: Metadata = { title: '已登录' };

type Props = { searchParams: Promise<{ instead?: string | string[] }> };

/**
 * Where signing in ends that was begun from an editor whose session was over. `instead`: someone else is signed in now,
 * and it is to be made easy to change that.
 */
export default async function SignedInPage({ searchParams }: Props) {
  const { name } = await requirePerson('/admin/signed-in');
  const { instead } = await searchParams;
  return <BackToEditor name={name} switchPerson={instead === undefined ? null : switchPerson} />;
}
