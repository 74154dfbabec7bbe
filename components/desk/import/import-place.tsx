import { CheckField } from '../form/check-field.island.tsx';
import { FormMessage } from '../form/form-message.island.tsx';
import { FormScope } from '../form/form-scope.island.tsx';
import { HiddenField } from '../form/hidden-field.island.tsx';
import { SubmitButton } from '../form/submit-button.island.tsx';
import { PlaceChoice } from './place-choice.island.tsx';
import type { ReportView } from './report-view.ts';

const ways: Record<string, string> = {
  密度: '按文字的疏密找到',
  记住的位置: '按这个网站记住的位置',
  指定: '由人指定',
  'schema.org': '按网页自己的标注',
};

/** Where on its page a story was read, what to look at, and the way to read it from somewhere else. */
export function ImportPlace({ view: { imported, dropped, may, actions } }: { view: ReportView }) {
  const { place, doubts } = imported.report;
  if (place === null && doubts.length === 0) return null;
  return (
    <section className="panelbox" aria-labelledby="place-title">
      <h2 id="place-title">{doubts.length > 0 ? `请核对（${doubts.length} 处）` : '各项的位置'}</h2>
      {doubts.map((doubt) => (
        <p key={doubt} className="theirs">
          {doubt}
        </p>
      ))}
      {place === null ? null : (
        <p className="hint">
          正文从网页的 {place.name} 读出，{ways[place.by] ?? `这是${place.by}系统放正文的地方`}
          {place.site === '' ? '' : `；网页来自 ${place.site}`}。
        </p>
      )}
      {place !== null && place.other !== null && may.write && !dropped ? (
        <FormScope id="other" action={actions.reread} className="acts">
          <HiddenField name="id" value={String(imported.id)} />
          <HiddenField name="field" value="copy" />
          <HiddenField name="at" value={String(place.other)} />
          <SubmitButton>改用另一种读法</SubmitButton>
          <FormMessage />
        </FormScope>
      ) : null}
      {place !== null && may.write && !dropped ? (
        <FormScope id="place" action={actions.reread}>
          <HiddenField name="id" value={String(imported.id)} />
          <PlaceChoice importId={imported.id} place={place} />
          {place.site === '' ? null : (
            <CheckField name="remember" label={`以后 ${place.site} 的网页，这一项都从这里读`} />
          )}
          <div className="acts">
            <SubmitButton question="会按新的位置重读，存为稿件新的一版；在这里改过的文字以新的一版为准，旧版仍在版本里。确定重读吗？">
              从这里重读
            </SubmitButton>
            <FormMessage />
          </div>
        </FormScope>
      ) : null}
    </section>
  );
}
