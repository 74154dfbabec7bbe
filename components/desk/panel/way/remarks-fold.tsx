import { longTime } from '#lib/dates.ts';
import type { WayRemark } from '#newsroom/workflow/way.rule.ts';
import { Field } from '../../form/field.island.tsx';
import { FormMessage } from '../../form/form-message.island.tsx';
import { FormScope } from '../../form/form-scope.island.tsx';
import { HiddenField } from '../../form/hidden-field.island.tsx';
import { PanelSection } from '../../form/panel-section.island.tsx';
import { SelectField } from '../../form/select-field.island.tsx';
import { SubmitButton } from '../../form/submit-button.island.tsx';
import type { EditorPageView } from '../../story/editor-page-view.ts';

type View = Pick<EditorPageView, 'draft' | 'way' | 'actions' | 'may'>;

/** 批注: why it came back, to be answered before it is handed in again, and notes to colleagues. */
export function RemarksFold({ view: { draft, way, actions, may } }: { view: View }) {
  if (!way) return null;
  const open = way.remarks.filter((one) => one.closedAt === null);
  const closed = way.remarks.length - open.length;
  const waiting = way.flow.unanswered;
  return (
    <PanelSection
      title="批注"
      note={waiting > 0 ? `${waiting} 条等答复` : open.length > 0 ? `${open.length} 条` : undefined}
      open={open.length > 0}
    >
      {open.length === 0 ? (
        <p className="plain">没有批注{closed > 0 ? `，${closed} 条已了结` : ''}。</p>
      ) : null}
      <ol className="grid gap-3">
        {open.map((one) => (
          <li key={one.id} className={`remark ${one.kind}`}>
            <RemarkWords one={one} />
            {may.write ? (
              <RemarkForms one={one} articleId={draft.id} view={{ actions, meId: way.person.id }} />
            ) : null}
          </li>
        ))}
      </ol>
      {may.write ? <NoteForm view={{ draft, way, actions }} /> : null}
    </PanelSection>
  );
}

export function RemarkWords({ one }: { one: WayRemark }) {
  const place = one.paragraph === null ? '' : `第 ${one.paragraph} 段：`;
  return (
    <>
      <p className="plain">
        {place === '' ? null : <b>{place}</b>}
        {one.toName === '' ? null : <b>@{one.toName} </b>}
        {one.text}
      </p>
      <p className="text-2xs text-ink-3">
        {one.staffName} <time>{longTime(one.at)}</time>
      </p>
      {one.answer === '' ? null : (
        <p className="plain answer">
          {one.answer}
          <span className="block text-2xs text-ink-3">
            {one.answeredBy} 答复{one.answeredAt === null ? '' : `，${longTime(one.answeredAt)}`}
          </span>
        </p>
      )}
    </>
  );
}

type FormsView = { actions: Pick<EditorPageView['actions'], 'remark'>; meId: string | null };

/** 答复, 了结, and for whoever pinned it 改. */
export function RemarkForms({
  one,
  articleId,
  view: { actions, meId },
}: {
  one: WayRemark;
  articleId: number;
  view: FormsView;
}) {
  const mine = meId !== null && one.staffId === meId;
  const mayClose = mine || one.kind === 'note' || one.answeredAt !== null;
  return (
    <FormScope id={`remark-${one.id}`} action={actions.remark} className="remark-forms">
      <HiddenField name="id" value={String(articleId)} />
      <HiddenField name="remarkId" value={String(one.id)} />
      {one.answeredAt === null ? (
        <details>
          <summary>{mine ? '改' : '答复'}</summary>
          <div className="mt-2 grid gap-2">
            <Field
              name="text"
              label={mine ? '改成' : '怎么改的'}
              rows={2}
              value={mine ? one.text : ''}
              required
            />
            <div className="acts">
              <SubmitButton intent={mine ? 'change' : 'answer'}>{mine ? '存下改动' : '答复'}</SubmitButton>
            </div>
          </div>
        </details>
      ) : null}
      {mayClose ? (
        <SubmitButton intent="close">{mine && one.answeredAt === null ? '撤掉' : '了结'}</SubmitButton>
      ) : null}
      <FormMessage />
    </FormScope>
  );
}

/** A word to a colleague, or to all who open the story. */
function NoteForm({ view: { draft, way, actions } }: { view: Pick<View, 'draft' | 'way' | 'actions'> }) {
  const colleagues = (way?.colleagues ?? []).map(({ id, name }) => ({ value: `${id} ${name}`, label: name }));
  return (
    <FormScope id="note" action={actions.pin}>
      <details className="fine-fold" key={way?.remarks.length}>
        <summary>给同事留话</summary>
        <div className="mt-2 grid gap-2">
          <HiddenField name="id" value={String(draft.id)} />
          <HiddenField name="kind" value="note" />
          <SelectField
            name="to"
            label="@谁"
            value=""
            options={[{ value: '', label: '打开这篇稿件的人' }, ...colleagues]}
          />
          <Field name="text" label="留话" rows={2} required />
          <div className="acts">
            <SubmitButton>留下</SubmitButton>
          </div>
        </div>
      </details>
      <FormMessage />
    </FormScope>
  );
}
