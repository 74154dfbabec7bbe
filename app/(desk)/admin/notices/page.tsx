import type { Metadata } from 'next';
import { NoticeList } from '#components/desk/home/notice-list.tsx';
import { Shell } from '#components/desk/shell/shell.tsx';
import { now } from '#lib/clock.ts';
import { noticesFor } from '#newsroom/workflow/notices.ts';
import { deskFrame } from '../../desk-frame.ts';
import { requirePerson } from '../../require-person.ts';
import { noticeView } from '../home/home-view.ts';
import { readNoticesAction } from './actions.ts';

export const metadata: Metadata = { title: '通知' };

/** What a person was told, read or not. */
export default async function NoticesPage() {
  const person = await requirePerson('/admin/notices');
  return (
    <Shell frame={deskFrame(person, 'notices', '通知')}>
      <NoticeList notices={noticesFor(person.id).map(noticeView)} now={now()} action={readNoticesAction} />
    </Shell>
  );
}
