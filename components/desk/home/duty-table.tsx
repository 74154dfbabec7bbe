import { dayBounds, monthDay, weekday } from '#lib/dates.ts';
import { type SignedStep, signedSteps, stepNames } from '#newsroom/staff/review-steps.rule.ts';
import type { DutyLine } from '#newsroom/workflow/duty.ts';

export type DutyCell = { day: string; step: SignedStep };
type Props = {
  days: readonly string[];
  lines: readonly DutyLine[];
  today: string;
  /** The cell that is being changed. */
  chosen: DutyCell | null;
  mayArrange: boolean;
};

/** Who reviews on which day, steps as columns; a cell leads to its form. */
export const DutyTable = ({ days, lines, today, chosen, mayArrange }: Props) => (
  <div className="table-frame">
    <table className="tbl dutytable">
      <thead>
        <tr>
          <th scope="col">日期</th>
          {signedSteps.map((step) => (
            <th key={step} scope="col">
              {stepNames[step]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day}>
            <th scope="row">
              {day === today ? <b>今天</b> : monthDay(dayBounds(day)[0])}
              <small>{weekday(dayBounds(day)[0])}</small>
            </th>
            {signedSteps.map((step) => (
              <td key={step}>
                <Cell
                  cell={{ day, step }}
                  names={lines.filter((one) => one.day === day && one.step === step).map((one) => one.name)}
                  isChosen={chosen?.day === day && chosen.step === step}
                  mayArrange={mayArrange}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

type CellProps = { cell: DutyCell; names: readonly string[]; isChosen: boolean; mayArrange: boolean };

function Cell({ cell: { day, step }, names, isChosen, mayArrange }: CellProps) {
  const told = names.length > 0 ? names.join('、') : '没排';
  const label = <span className="phonelabel">{stepNames[step]}</span>;
  if (!mayArrange)
    return (
      <span className={names.length > 0 ? undefined : 'none'}>
        {label}
        {told}
      </span>
    );
  return (
    <a
      className={names.length > 0 ? undefined : 'none'}
      href={`/admin/duty?day=${day}&step=${step}#set-duty`}
      aria-current={isChosen ? 'true' : undefined}
      aria-label={`${monthDay(dayBounds(day)[0])}${stepNames[step]}：${told}，改`}
    >
      {label}
      {told}
    </a>
  );
}
