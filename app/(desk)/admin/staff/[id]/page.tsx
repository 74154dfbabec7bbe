import type { Metadata } from 'next';
import { Shell } from '#components/desk/shell/shell.tsx';
import { ChangeStaffForm, StaffAccessForm } from '#components/desk/staff/staff-forms.tsx';
import { StaffState } from '#components/desk/staff/staff-table.tsx';
import { can } from '#newsroom/staff/can.rule.ts';
import { staffById } from '#newsroom/staff/list-staff.ts';
import { channelOptions } from '../../../channel-options.ts';
import { deskFrame } from '../../../desk-frame.ts';
import { NoRight, NotThere } from '../../../desk-notices.tsx';
import { requirePerson } from '../../../require-person.ts';
import { changeStaffAction, staffAccessAction } from '../actions.ts';

export const metadata: Metadata = { title: '成员' };

export default async function StaffMemberPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const person = await requirePerson(`/admin/staff/${encodeURIComponent(id)}`);
  if (!can(person, 'staff.manage')) return <NoRight person={person} action="staff.manage" place="staff" />;
  const line = staffById(id);
  if (!line) return <NotThere person={person} place="staff" what="这个账号" />;
  return (
    <Shell frame={deskFrame(person, 'staff', line.name)}>
      <div className="sheet">
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-2 print:hidden">
          <a className="link inline-flex min-h-11 items-center" href="/admin/staff">
            回到成员
          </a>
          <span>{line.username}</span>
          <StaffState line={line} />
        </p>
        <ChangeStaffForm action={changeStaffAction} line={line} channels={channelOptions()} />
        {line.id === person.id ? null : <StaffAccessForm action={staffAccessAction} line={line} />}
      </div>
    </Shell>
  );
}
