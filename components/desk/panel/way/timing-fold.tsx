import { longTime } from '#lib/dates.ts';
import { verbNames } from '#newsroom/workflow/flow.rule.ts';
import { type Way, whyNotOnWay } from '#newsroom/workflow/way.rule.ts';
import { Field } from '../../form/field.island.tsx';
import { FormMessage } from '../../form/form-message.island.tsx';
import { FormScope } from '../../form/form-scope.island.tsx';
import { HiddenField } from '../../form/hidden-field.island.tsx';
import { PanelSection } from '../../form/panel-section.island.tsx';
import { Refused } from '../../form/refused.tsx';
import { SelectField } from '../../form/select-field.island.tsx';
import { SubmitButton } from '../../form/submit-button.island.tsx';
import type { EditorPageView } from '../../story/editor-page-view.ts';
import { VersionFields } from './version-fields.island.tsx';

type View = Pick<EditorPageView, 'draft' | 'way' | 'actions'>;
type TimedAct = Way['timed'][number]['act'];

/** 定时: what waits for its time, what failed, and a new one. */
export function TimingFold({ view }: { view: View }) {
  const { draft, way, actions } = view;
  if (!way) return null;
  const waiting = way.timed.find((one) => one.state === 'waiting');
  const acts = actsOf(way);
  return (
    <PanelSection title="定时" note={waiting ? longTime(waiting.at) : undefined} open={way.timed.length > 0}>
      <ul className="grid gap-3">
        {way.timed.map((one) => (
          <li key={one.id} className="grid gap-1">
            <p className={one.state === 'failed' ? 'fault' : 'plain'}>
              {longTime(one.at)} {verbNames[one.act]}
              {one.state === 'failed' ? `，没有办成：${one.failure}` : `，${one.staffName} 定`}
              {one.text === '' ? null : <span className="block text-ink-3">{one.text}</span>}
            </p>
            {one.state === 'waiting' ? (
              <FormScope id={`timed-${one.id}`} action={actions.cancelTimed}>
                <HiddenField name="id" value={String(draft.id)} />
                <HiddenField name="rowId" value={String(one.id)} />
                <SubmitButton>取消定时</SubmitButton>
                <FormMessage />
              </FormScope>
            ) : null}
          </li>
        ))}
      </ul>
      {acts.length > 0 ? (
        <ScheduleForm acts={acts} view={view} />
      ) : (
        <Refused why={whyNotOnWay('schedule', way) ?? ''} />
      )}
    </PanelSection>
  );
}

/** What may be set for a time, as the story stands. */
function actsOf(way: Way): TimedAct[] {
  const may = (verb: 'schedule' | 'correct' | 'takeDown') => whyNotOnWay(verb, way) === null;
  return [
    ...(may('schedule') ? (way.flow.isPublic ? (['update', 'fix'] as const) : (['publish'] as const)) : []),
    ...(may('correct') ? (['correct'] as const) : []),
    ...(may('takeDown') ? (['takeDown'] as const) : []),
  ];
}

function ScheduleForm({
  acts,
  view: { draft, actions },
}: {
  acts: readonly TimedAct[];
  view: Pick<View, 'draft' | 'actions'>;
}) {
  const wordy = acts.some((one) => one === 'correct' || one === 'takeDown');
  return (
    <FormScope id="schedule" action={actions.schedule}>
      <HiddenField name="id" value={String(draft.id)} />
      <VersionFields draft={draft} />
      <SelectField
        name="act"
        label="办什么"
        value={acts[0] ?? ''}
        options={acts.map((one) => ({ value: one, label: verbNames[one] }))}
      />
      <Field name="at" type="datetime-local" label="什么时候（北京时间）" required />
      {wordy ? (
        <Field name="text" label="更正内容，或下线的理由" rows={2} hint="定时更正、下线要写；别的不用。" />
      ) : null}
      <SubmitButton>定时</SubmitButton>
      <FormMessage />
    </FormScope>
  );
}
