import { FormMessage } from '../form/form-message.island.tsx';
import { FormScope } from '../form/form-scope.island.tsx';
import { HiddenField } from '../form/hidden-field.island.tsx';
import { SubmitButton } from '../form/submit-button.island.tsx';
import type { ReportView } from './report-view.ts';

/** What the page would change of the whole site: it waits here for someone who may. */
export function ImportProposal({ view: { imported, dropped, may, actions } }: { view: ReportView }) {
  const { proposal, disclaimer } = imported.report;
  if (proposal.state === 'none' || dropped) return null;
  const open = proposal.state === 'open';
  return (
    <section className="panelbox" aria-labelledby="proposal-title">
      <h2 id="proposal-title">
        {open ? '网页建议的全站改动（还没有采用）' : '网页建议的全站改动（已采用）'}
      </h2>
      <dl className="facts">
        {proposal.channels.length > 0 ? (
          <>
            <dt>频道</dt>
            <dd>
              {proposal.channels.join(' › ')}
              <small>{open ? '，其中有的还没有；采用后建好，稿件移过去' : ''}</small>
            </dd>
          </>
        ) : null}
        {disclaimer.outcome === 'proposed' || disclaimer.outcome === 'set' ? (
          <>
            <dt>免责声明</dt>
            <dd>{disclaimer.text}</dd>
          </>
        ) : null}
      </dl>
      {open && may.site ? (
        <FormScope id="proposal" action={actions.apply} className="acts">
          <HiddenField name="id" value={String(imported.id)} />
          <SubmitButton question="新频道会进导航，免责声明会出现在每篇稿件下，读者马上看到。确定采用吗？">
            采用建议
          </SubmitButton>
          <FormMessage />
        </FormScope>
      ) : null}
      {open && !may.site ? (
        <p className="hint">这关系到全站，由能改站点设置的人采用。不采用，稿件也能照常编辑、发布。</p>
      ) : null}
    </section>
  );
}
