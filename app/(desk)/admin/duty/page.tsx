import type { Metadata } from 'next';
import { DutyForm } from '#components/desk/home/duty-form.tsx';
import { DutyTable } from '#components/desk/home/duty-table.tsx';
import { Shell } from '#components/desk/shell/shell.tsx';
import { now } from '#lib/clock.ts';
import { dayBeijing, dayBounds } from '#lib/dates.ts';
import { can, rolesWith } from '#newsroom/staff/can.rule.ts';
import { roleNames } from '#newsroom/staff/person.rule.ts';
import { signedSteps } from '#newsroom/staff/review-steps.rule.ts';
import { dutyBetween, staffFor } from '#newsroom/workflow/duty.ts';
import { deskFrame } from '../../desk-frame.ts';
import { NoRight } from '../../desk-notices.tsx';
import { requirePerson } from '../../require-person.ts';
import { setDutyAction } from './actions.ts';

export const metadata: Metadata = { title: '值班表' };

type Query = { day?: string | string[]; step?: string | string[] };

/** 值班表: who reviews on the next seven days. Which day and step is being changed stands in its address. */
export default async function DutyPage({ searchParams }: { searchParams: Promise<Query> }) {
  const person = await requirePerson('/admin/duty');
  if (!can(person, 'article.read')) return <NoRight person={person} action="article.read" place="duty" />;
  const query = await searchParams;
  const days = weekFrom(now());
  const [first = '', last = first] = [days[0], days.at(-1)];
  const lines = dutyBetween(first, last);
  const mayArrange = can(person, 'duty.arrange');
  const day = days.find((one) => one === query.day);
  const step = signedSteps.find((one) => one === query.step);
  const chosen = mayArrange && day !== undefined && step !== undefined ? { day, step } : null;
  return (
    <Shell frame={deskFrame(person, 'duty', '值班表')}>
      <div className="sheet max-w-272">
        <DutyTable days={days} lines={lines} today={first} chosen={chosen} mayArrange={mayArrange} />
        {chosen ? (
          <DutyForm
            key={`${chosen.day} ${chosen.step}`}
            action={setDutyAction}
            chosen={chosen}
            days={days}
            staff={staffFor(chosen.step)}
            onDuty={lines.filter((one) => one.day === chosen.day && one.step === chosen.step)}
          />
        ) : (
          <p className="hint">
            {mayArrange
              ? '点一格，选谁值班。当天有稿件等审，先通知值班的人。'
              : `排班由${rolesWith('duty.arrange')
                  .map((role) => roleNames[role])
                  .join('、')}办。`}
          </p>
        )}
      </div>
    </Shell>
  );
}

/** The seven days from this one on. */
function weekFrom(at: number): string[] {
  const days = [dayBeijing(at)];
  while (days.length < 7) days.push(dayBeijing(dayBounds(days.at(-1) ?? '')[1]));
  return days;
}
