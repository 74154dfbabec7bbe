import { whyNotOnWay } from '#newsroom/workflow/way.rule.ts';
import { Field } from '../form/field.island.tsx';
import { FormMessage } from '../form/form-message.island.tsx';
import { FormScope } from '../form/form-scope.island.tsx';
import { HiddenField } from '../form/hidden-field.island.tsx';
import { Refused } from '../form/refused.tsx';
import { SubmitButton } from '../form/submit-button.island.tsx';
import type { ReviewView } from './review-view.ts';

/** 校对, where the channel asks for it and this text has none yet. */
export function ProofreadForm({ view }: { view: ReviewView }) {
  const { proofread, proofed, state } = view.way.flow;
  return (
    // It stays once it is signed, with what came of it.
    <FormScope id="proofread" action={view.actions.proof}>
      {proofread && !proofed && state === 'inReview' ? <ProofreadPart view={view} /> : null}
      <FormMessage />
    </FormScope>
  );
}

function ProofreadPart({ view: { id, way, version } }: { view: ReviewView }) {
  const why = whyNotOnWay('proof', way);
  return (
    <section className="panel-part" aria-labelledby="proof">
      <h2 id="proof">
        校对<small>终审以前要签</small>
      </h2>
      {why !== null ? (
        <Refused why={why} />
      ) : (
        <>
          <HiddenField name="id" value={String(id)} />
          <HiddenField name="revisionId" value={String(version.revisionId)} />
          <HiddenField name="saves" value={String(version.saves)} />
          <Field name="note" label="附言" hint="可以不写。" />
          <SubmitButton>签校对</SubmitButton>
        </>
      )}
    </section>
  );
}
