import { signedSteps, stepNames } from '#newsroom/staff/review-steps.rule.ts';
import type { DutyLine } from '#newsroom/workflow/duty.ts';
import { HomeBox } from './home-box.tsx';

type Props = { lines: readonly DutyLine[]; mayArrange: boolean };

/** 值班: who reviews today; whoever is on duty is told first. */
export function DutyBox({ lines, mayArrange }: Props) {
  const steps = signedSteps.filter((step) => lines.some((line) => line.step === step));
  return (
    <HomeBox
      id="duty"
      title="今天值班"
      more={{ path: '/admin/duty', name: mayArrange ? '排班' : '值班表' }}
      empty={steps.length === 0 ? '没有排班，能审的人都会收到通知。' : undefined}
    >
      <dl className="dutytoday">
        {steps.map((step) => (
          <div key={step}>
            <dt>{stepNames[step]}</dt>
            <dd>
              {lines
                .filter((line) => line.step === step)
                .map(({ name }) => name)
                .join('、')}
            </dd>
          </div>
        ))}
      </dl>
    </HomeBox>
  );
}
