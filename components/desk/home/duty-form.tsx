import { dayBounds, monthDay, weekday } from '#lib/dates.ts';
import { stepNames } from '#newsroom/staff/review-steps.rule.ts';
import type { Colleague } from '#newsroom/workflow/notices.ts';
import { FormMessage } from '../form/form-message.island.tsx';
import { FormScope } from '../form/form-scope.island.tsx';
import type { FormAction } from '../form/form-state.ts';
import { HiddenField } from '../form/hidden-field.island.tsx';
import { SubmitButton } from '../form/submit-button.island.tsx';
import type { DutyCell } from './duty-table.tsx';

type Props = {
  action: FormAction;
  chosen: DutyCell;
  days: readonly string[];
  /** Everyone who may sign the step somewhere. */
  staff: readonly Colleague[];
  onDuty: readonly { staffId: string }[];
};

/** Who is on duty for one step on one day, or on all days of the table alike. */
export function DutyForm({ action, chosen: { day, step }, days, staff, onDuty }: Props) {
  const start = dayBounds(day)[0];
  return (
    <FormScope id="set-duty" action={action} className="panelbox">
      <h2>
        {monthDay(start)} {weekday(start)}，{stepNames[step]}
      </h2>
      <FormMessage />
      <HiddenField name="day" value={day} />
      <HiddenField name="step" value={step} />
      {days.map((one) => (
        <HiddenField key={one} name="days[]" value={one} />
      ))}
      {staff.length === 0 ? <p className="plain">还没有能{stepNames[step]}的成员。请管理员先添加。</p> : null}
      <fieldset className="ticks">
        <legend className="sr-only">谁值班</legend>
        {staff.map(({ id, name }) => (
          <label key={id} className="check">
            <input
              className="checkbox"
              type="checkbox"
              name="staff[]"
              value={id}
              defaultChecked={onDuty.some((one) => one.staffId === id)}
            />
            {name}
          </label>
        ))}
      </fieldset>
      <div className="acts">
        <SubmitButton strong intent="day">
          排这一天
        </SubmitButton>
        <SubmitButton intent="days">七天都这样</SubmitButton>
      </div>
    </FormScope>
  );
}
