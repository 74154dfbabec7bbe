import { Field } from '../form/field.island.tsx';
import { FormMessage } from '../form/form-message.island.tsx';
import { FormScope } from '../form/form-scope.island.tsx';
import { HiddenField } from '../form/hidden-field.island.tsx';
import { SubmitButton } from '../form/submit-button.island.tsx';
import type { ReviewView } from './review-view.ts';

type Props = { paragraph: number; quote: string; view: Pick<ReviewView, 'id' | 'actions' | 'way'> };

/** The paragraph's number, which opens the form of a reason to be pinned there. */
export function PinFold({ paragraph, quote, view: { id, actions, way } }: Props) {
  const pinned = way.remarks.filter((one) => one.paragraph === paragraph).length;
  return (
    // One more that is pinned here, and the form is as new.
    <details className="pin" key={pinned}>
      <summary className="pin-number" title={`给第 ${paragraph} 段钉上理由（M）`}>
        <span className="sr-only">给第 </span>
        {paragraph}
        <span className="sr-only"> 段钉上理由</span>
      </summary>
      <FormScope id={`pin-${paragraph}`} action={actions.pin} className="pin-form">
        <HiddenField name="id" value={String(id)} />
        <HiddenField name="kind" value="sendBack" />
        <HiddenField name="paragraph" value={String(paragraph)} />
        <HiddenField name="quote" value={quote} />
        <Field name="text" label={`第 ${paragraph} 段的理由`} rows={2} required />
        <div className="acts">
          <SubmitButton>钉上</SubmitButton>
        </div>
        <FormMessage />
      </FormScope>
    </details>
  );
}
