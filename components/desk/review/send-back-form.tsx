import { stepNames, stepsOf } from '#newsroom/staff/review-steps.rule.ts';
import { whyNotOnWay } from '#newsroom/workflow/way.rule.ts';
import { Field } from '../form/field.island.tsx';
import { FormMessage } from '../form/form-message.island.tsx';
import { FormScope } from '../form/form-scope.island.tsx';
import { HiddenField } from '../form/hidden-field.island.tsx';
import { Refused } from '../form/refused.tsx';
import { SelectField } from '../form/select-field.island.tsx';
import { SubmitButton } from '../form/submit-button.island.tsx';
import { ReasonChips } from './reason-chips.island.tsx';
import type { ReviewView } from './review-view.ts';

/** 退回修改: why, in common words or one's own, and to whom; pinned reasons go with it and are reason enough. */
export function SendBackForm({ view }: { view: ReviewView }) {
  const { state } = view.way.flow;
  const onWay = state === 'inReview' || state === 'approved' || state === 'scheduled';
  return (
    // It stays once the story went back, with what came of it.
    <FormScope id="sendBack" action={view.actions.sendBack}>
      {onWay ? <SendBackPart view={view} /> : null}
      <FormMessage />
    </FormScope>
  );
}

function SendBackPart({ view: { id, way, version } }: { view: ReviewView }) {
  const why = whyNotOnWay('sendBack', way);
  const mine = way.remarks.filter(
    (one) => one.kind === 'sendBack' && one.closedAt === null && one.staffId === way.person.id,
  ).length;
  return (
    <section className="panel-part" aria-labelledby="send-back-title" id="send-back">
      <h2 id="send-back-title">
        退回修改<small className="required">{mine === 0 ? '退回时必填' : `附 ${mine} 条批注`}</small>
      </h2>
      {why !== null ? (
        <Refused why={why} />
      ) : (
        <>
          <HiddenField name="id" value={String(id)} />
          <HiddenField name="revisionId" value={String(version.revisionId)} />
          <HiddenField name="saves" value={String(version.saves)} />
          <ReasonChips />
          <Field name="reason" label="退回理由" rows={3} />
          <SelectField name="to" label="退回给" value="" options={receivers(way)} />
          <SubmitButton grave>{mine === 0 ? '退回修改' : `退回修改，附 ${mine} 条批注`}</SubmitButton>
        </>
      )}
    </section>
  );
}

/** Whoever wrote it, or an earlier review. */
function receivers({ flow: { step, stages }, run }: ReviewView['way']) {
  const steps = stepsOf(stages);
  const earlier = steps.slice(0, step === null ? steps.length : steps.indexOf(step));
  return [
    { value: '', label: `${run?.staffName ?? '撰稿人'}（撰稿）` },
    ...earlier.map((one) => ({ value: one, label: `${stepNames[one]}再看` })),
  ];
}
