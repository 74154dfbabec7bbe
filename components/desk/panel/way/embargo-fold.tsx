import { isoBeijing, longTime } from '#lib/dates.ts';
import { CheckField } from '../../form/check-field.island.tsx';
import { Field } from '../../form/field.island.tsx';
import { SubmitButton } from '../../form/submit-button.island.tsx';
import type { EditorPageView } from '../../story/editor-page-view.ts';
import { ActFold } from '../act-fold.tsx';

type View = Pick<EditorPageView, 'draft' | 'way' | 'actions' | 'may'>;

/** 禁发期: set by whoever writes it; to shorten or lift it takes who may publish, as the newsroom says where it is refused. */
export function EmbargoFold({ view: { draft, way, actions, may } }: { view: View }) {
  if (!way || !may.write || (draft.path !== null && !way.embargo)) return null;
  const { embargo } = way;
  const holds = embargo !== null && embargo.until > way.at;
  return (
    <ActFold
      name="embargo"
      action={actions.embargo}
      articleId={draft.id}
      title="禁发期"
      note={holds ? `到 ${longTime(embargo.until)}` : undefined}
    >
      {embargo ? (
        <p className="plain">
          {embargo.staffName} 设到 {longTime(embargo.until)}
          {holds ? `，${embargo.previews ? '预览链接打得开。' : '预览链接也打不开。'}` : '，已过。'}
        </p>
      ) : (
        <p className="plain">到时间以前，谁也发布不了，预览链接也打不开。</p>
      )}
      <Field
        name="until"
        type="datetime-local"
        label="到什么时候（北京时间）"
        value={holds ? isoBeijing(embargo.until).slice(0, 16) : ''}
      />
      <CheckField name="previews" label="预览链接打得开" />
      <div className="acts">
        <SubmitButton intent="set">{holds ? '改禁发期' : '设禁发期'}</SubmitButton>
        {embargo ? <SubmitButton intent="lift">解除</SubmitButton> : null}
      </div>
    </ActFold>
  );
}
