import type { Metadata } from 'next';
import { NotThere } from '../../desk-notices.tsx';
import { requirePerson } from '../../require-person.ts';

export const metadata: Metadata = { title: '没有这一页' };

/** Addresses of the desk that name nothing: whoever works here is told so at the desk, not by the readers' 404. */
export default async function NoPage({ params }: { params: Promise<{ rest?: string | string[] }> }) {
  const { rest = [] } = await params;
  const person = await requirePerson(`/admin/${[rest].flat().map(encodeURIComponent).join('/')}`);
  return <NotThere person={person} place="articles" what="这一页" />;
}
