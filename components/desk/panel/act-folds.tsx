import type { ReactNode } from 'react';
import { longTime } from '#lib/dates.ts';
import { FormMessage } from '../form/form-message.island.tsx';
import { FormScope } from '../form/form-scope.island.tsx';
import type { FormAction } from '../form/form-state.ts';
import { HiddenField } from '../form/hidden-field.island.tsx';
import { KillReason, killEffect } from '../form/kill-reason.tsx';
import { PanelSection } from '../form/panel-section.island.tsx';
import { SubmitButton } from '../form/submit-button.island.tsx';
import type { EditorPageView } from '../story/editor-page-view.ts';
import { CorrectFold } from './correct-fold.tsx';
import { LearnState } from './learn-state.island.tsx';

type ActsView = Pick<EditorPageView, 'draft' | 'may' | 'actions'>;

/** What can be done with the article as it stands: each act a form of its own, so that all of them work without script. */
export function ActFolds({ view }: { view: ActsView }) {
  const { draft, may } = view;
  const published = draft.path !== null;
  if (draft.id === 0) return null;
  return (
    <>
      {draft.stub && may.complete ? <CompleteFold view={view} /> : null}
      {published && may.correct ? <CorrectFold view={view} /> : null}
      {published && may.kill ? <KillFold view={view} /> : null}
      {draft.kill ? <KilledFold view={view} /> : null}
      {!published && may.spike && draft.state !== 'spiked' && !draft.kill ? <SpikeFold view={view} /> : null}
      {draft.state === 'spiked' ? <SpikedFold view={view} /> : null}
    </>
  );
}

type ActProps = {
  name: string;
  action: FormAction;
  articleId: number;
  title: string;
  note?: string;
  open?: boolean;
  children: ReactNode;
};

/** A fold with one form. */
function Act({ name, action, articleId, children, ...section }: ActProps) {
  return (
    <FormScope id={name} action={action}>
      <PanelSection {...section} opensOnAnswer>
        <HiddenField name="id" value={String(articleId)} />
        {children}
        <FormMessage />
      </PanelSection>
    </FormScope>
  );
}

function CompleteFold({ view: { draft, actions } }: { view: ActsView }) {
  return (
    <Act name="complete" action={actions.complete} articleId={draft.id} title="待补" note="由摘要生成" open>
      <p className="plain">这篇由相关阅读的摘要生成，不进列表，也不让搜索引擎收录。内容补全后可以收录。</p>
      <SubmitButton>补全并收录</SubmitButton>
    </Act>
  );
}

function KillFold({ view: { draft, actions } }: { view: ActsView }) {
  return (
    <Act name="kill" action={actions.kill} articleId={draft.id} title="撤稿">
      <KillReason hint="读者打开原地址会看到这句话。" />
      <SubmitButton grave question={`${killEffect}确定撤稿吗？`}>
        撤稿
      </SubmitButton>
    </Act>
  );
}

function KilledFold({ view: { draft } }: { view: ActsView }) {
  return (
    <PanelSection title="已撤稿" open>
      <p className="plain">
        {draft.kill ? `${longTime(draft.kill.at)}，${draft.kill.staffName}：${draft.kill.reason}` : ''}
      </p>
      <p className="plain">再次发布会恢复原地址。</p>
    </PanelSection>
  );
}

function SpikeFold({ view: { draft, actions } }: { view: ActsView }) {
  return (
    <Act name="spike" action={actions.spike} articleId={draft.id} title="弃用">
      <p className="plain">不用的稿件可以弃用：移出列表，历史仍在，以后可以恢复。</p>
      <SubmitButton grave question="弃用后不能再写、再发布这篇稿件，可以恢复。确定弃用吗？">
        弃用
      </SubmitButton>
      <LearnState state="spiked" />
    </Act>
  );
}

function SpikedFold({ view: { draft, may, actions } }: { view: ActsView }) {
  if (!may.spike) return null;
  return (
    <Act name="unspike" action={actions.unspike} articleId={draft.id} title="已弃用" open>
      <p className="plain">恢复后回到草稿，内容和历史都在，可以接着写。</p>
      <SubmitButton strong>恢复</SubmitButton>
      <LearnState state={draft.kill ? 'killed' : 'draft'} />
    </Act>
  );
}
