import { exactTime, isoBeijing, longTime } from '#lib/dates.ts';
import { Field } from '../form/field.island.tsx';
import { FormMessage } from '../form/form-message.island.tsx';
import { FormScope } from '../form/form-scope.island.tsx';
import { HiddenField } from '../form/hidden-field.island.tsx';
import { PanelSection } from '../form/panel-section.island.tsx';
import { SubmitButton } from '../form/submit-button.island.tsx';
import type { EditorPageView } from '../story/editor-page-view.ts';

type CorrectView = Pick<EditorPageView, 'draft' | 'actions'>;

/** 更正: those that stand, each to be changed or taken down, and a new one. */
export function CorrectFold({
  view: { draft, actions },
}: {
  view: Pick<EditorPageView, 'draft' | 'actions'>;
}) {
  const { corrections } = draft;
  return (
    <FormScope id="correct" action={actions.correct} apart>
      <PanelSection
        title="更正"
        note={corrections.length > 0 ? `${corrections.length} 条` : undefined}
        opensOnAnswer
      >
        {corrections.length > 0 ? (
          <ol className="mb-1 grid gap-3">
            {corrections.map((one) => (
              <li key={one.id} className="border-b border-rule pb-2">
                <StandingCorrection articleId={draft.id} one={one} action={actions.changeCorrection} />
              </li>
            ))}
          </ol>
        ) : null}
        <HiddenField name="id" value={String(draft.id)} />
        <HiddenField name="seen" value={String(corrections.length)} />
        {/* What was printed stands above: the field is empty for the next. */}
        <Field
          key={corrections.length}
          name="text"
          label="更正内容"
          rows={3}
          required
          hint="读者会在文首看到。写明哪里错了，应是什么。"
        />
        <SubmitButton>登出更正</SubmitButton>
        <FormMessage />
      </PanelSection>
    </FormScope>
  );
}

type StandingProps = {
  articleId: number;
  one: CorrectView['draft']['corrections'][number];
  action: CorrectView['actions']['changeCorrection'];
};

function StandingCorrection({ articleId, one, action }: StandingProps) {
  return (
    <FormScope id={`correction-${one.id}`} action={action}>
      <HiddenField name="id" value={String(articleId)} />
      <HiddenField name="correctionId" value={String(one.id)} />
      <HiddenField name="was" value={one.text} />
      <p className="plain">
        <time className="block text-ink-3" dateTime={isoBeijing(one.at)} title={exactTime(one.at)}>
          {longTime(one.at)}
        </time>
        {one.text}
      </p>
      <details>
        <summary className="inline-block min-h-7 cursor-pointer text-xs text-azure">改或撤下</summary>
        <Field name="text" label="改成" rows={3} required value={one.text} />
        <div className="acts mt-2 mb-1">
          <SubmitButton intent="change">存下改动</SubmitButton>
          <SubmitButton intent="withdraw" grave question="读者不会再看到这条更正，历史里仍有。确定撤下吗？">
            撤下
          </SubmitButton>
        </div>
      </details>
      <FormMessage />
    </FormScope>
  );
}
