import { longTime } from '#lib/dates.ts';
import { type Verb, verbNames } from '#newsroom/workflow/flow.rule.ts';
import { whyNotOnWay } from '#newsroom/workflow/way.rule.ts';
import { Field } from '../form/field.island.tsx';
import { FormMessage } from '../form/form-message.island.tsx';
import { FormScope } from '../form/form-scope.island.tsx';
import { HiddenField } from '../form/hidden-field.island.tsx';
import { KillReason, killEffect } from '../form/kill-reason.tsx';
import { PanelSection } from '../form/panel-section.island.tsx';
import { Refused } from '../form/refused.tsx';
import { SubmitButton } from '../form/submit-button.island.tsx';
import type { EditorPageView } from '../story/editor-page-view.ts';
import { ActFold } from './act-fold.tsx';
import { AddressFold } from './way/address-fold.tsx';
import { CorrectFold } from './correct-fold.tsx';
import { EmbargoFold } from './way/embargo-fold.tsx';
import { LearnState } from './learn-state.island.tsx';
import { SlipsFold } from './way/slips-fold.tsx';
import { TimingFold } from './way/timing-fold.tsx';

type ActsView = Pick<EditorPageView, 'draft' | 'may' | 'actions' | 'way'>;

/** What can be done with the article as it stands: each act a form of its own, so that all of them work without script. */
export function ActFolds({ view }: { view: ActsView }) {
  const { draft, way } = view;
  if (draft.id === 0 || !way) return null;
  const published = draft.path !== null;
  const may = (verb: Verb) => whyNotOnWay(verb, way, { state: draft.state }) === null;
  return (
    <>
      {draft.state === 'inReview' ? <RecallFold view={view} /> : null}
      {draft.stub && view.may.complete ? <CompleteFold view={view} /> : null}
      <TimingFold view={view} />
      <EmbargoFold view={view} />
      {published ? (
        <>
          {may('correct') ? <CorrectFold view={view} /> : <RefusedFold verb="correct" view={view} />}
          <AddressFold view={view} />
          {may('takeDown') ? <TakeDownFold view={view} /> : <RefusedFold verb="takeDown" view={view} />}
          {may('kill') ? <KillFold view={view} /> : <RefusedFold verb="kill" view={view} />}
        </>
      ) : null}
      {draft.kill ? <KilledFold view={view} /> : null}
      {may('spike') ? <SpikeFold view={view} /> : null}
      {draft.state === 'spiked' ? <SpikedFold view={view} /> : null}
      <SlipsFold articleId={draft.id} slips={way.slips} />
    </>
  );
}

/** In the place of an act that is not for this person: why, and whose it is. */
function RefusedFold({ verb, view: { draft, way } }: { verb: Verb; view: ActsView }) {
  if (!way) return null;
  return (
    <PanelSection title={verbNames[verb]}>
      <Refused why={whyNotOnWay(verb, way, { state: draft.state }) ?? ''} />
    </PanelSection>
  );
}

/** 撤回送审: whoever handed it in writes on. */
function RecallFold({ view: { draft, way, actions } }: { view: ActsView }) {
  const why = way && whyNotOnWay('recall', way, { state: draft.state });
  return (
    <FormScope id="recall" action={actions.recall}>
      <PanelSection title="撤回送审" opensOnAnswer>
        <HiddenField name="id" value={String(draft.id)} />
        <p className="plain">还没有审完，可以撤回来接着写。写好再送，从头审起。</p>
        {why ? <Refused why={why} /> : <SubmitButton>撤回送审</SubmitButton>}
        <FormMessage />
      </PanelSection>
    </FormScope>
  );
}

function CompleteFold({ view: { draft, actions } }: { view: ActsView }) {
  return (
    <ActFold
      name="complete"
      action={actions.complete}
      articleId={draft.id}
      title="待补"
      note="由摘要生成"
      open
    >
      <p className="plain">这篇由相关阅读的摘要生成，不进列表，也不让搜索引擎收录。内容补全后可以收录。</p>
      <SubmitButton>补全并收录</SubmitButton>
    </ActFold>
  );
}

function KillFold({ view: { draft, actions } }: { view: ActsView }) {
  return (
    <ActFold name="kill" action={actions.kill} articleId={draft.id} title="撤稿">
      <KillReason hint="读者打开原地址会看到这句话。" />
      <SubmitButton grave question={`${killEffect}确定撤稿吗？`}>
        撤稿
      </SubmitButton>
    </ActFold>
  );
}

function TakeDownFold({ view: { draft, actions } }: { view: ActsView }) {
  return (
    <ActFold name="takeDown" action={actions.takeDown} articleId={draft.id} title="下线">
      <Field name="reason" label="下线理由" rows={2} required hint="只留在编辑部，读者看不到。" />
      <SubmitButton grave question="读者马上打不开这篇稿件，各列表不再出现。确定下线吗？">
        下线
      </SubmitButton>
    </ActFold>
  );
}

function KilledFold({ view: { draft, way, actions } }: { view: ActsView }) {
  const why = way && whyNotOnWay('restore', way, { state: draft.state });
  return (
    <ActFold name="restore" action={actions.restore} articleId={draft.id} title="已撤下" open>
      <p className="plain">
        {draft.kill ? `${longTime(draft.kill.at)}，${draft.kill.staffName}：${draft.kill.reason}` : ''}
      </p>
      <p className="plain">恢复后，读者在原来的地址看到撤下时的样子，时间和位置不变。</p>
      {why ? (
        <Refused why={why} />
      ) : (
        <SubmitButton question="读者马上又能看到这篇稿件。确定恢复吗？">恢复</SubmitButton>
      )}
    </ActFold>
  );
}

function SpikeFold({ view: { draft, actions } }: { view: ActsView }) {
  return (
    <ActFold name="spike" action={actions.spike} articleId={draft.id} title="弃用">
      <p className="plain">不用的稿件可以弃用：移出列表，历史仍在，以后可以恢复。</p>
      <SubmitButton grave question="弃用后不能再写、再发布这篇稿件，可以恢复。确定弃用吗？">
        弃用
      </SubmitButton>
      <LearnState state="spiked" />
    </ActFold>
  );
}

function SpikedFold({ view: { draft, may, actions } }: { view: ActsView }) {
  if (!may.spike) return null;
  return (
    <ActFold name="unspike" action={actions.unspike} articleId={draft.id} title="已弃用" open>
      <p className="plain">恢复后回到草稿，内容和历史都在，可以接着写。</p>
      <SubmitButton strong>恢复</SubmitButton>
      <LearnState state={draft.kill ? 'killed' : 'draft'} />
    </ActFold>
  );
}
