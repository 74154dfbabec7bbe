import type { Metadata } from 'next';
import { Shell } from '#components/desk/shell/shell.tsx';
import { AddStaffForm } from '#components/desk/staff/staff-forms.tsx';
import { StaffTable } from '#components/desk/staff/staff-table.tsx';
import { now } from '#lib/clock.ts';
import { can } from '#newsroom/staff/can.rule.ts';
import { listStaff } from '#newsroom/staff/list-staff.ts';
import { channelOptions } from '../../channel-options.ts';
import { deskFrame } from '../../desk-frame.ts';
import { NoRight } from '../../desk-notices.tsx';
import { requirePerson } from '../../require-person.ts';
import { addStaffAction } from './actions.ts';

export const metadata: Metadata = { title: '成员与权限' };

export default async function StaffPage() {
  const person = await requirePerson('/admin/staff');
  if (!can(person, 'staff.manage')) return <NoRight person={person} action="staff.manage" place="staff" />;
  return (
    <Shell frame={deskFrame(person, 'staff', '成员与权限')}>
      <div className="sheet max-w-272">
        <StaffTable lines={listStaff()} now={now()} />
        <AddStaffForm action={addStaffAction} channels={channelOptions()} />
      </div>
    </Shell>
  );
}
