'use client';

import { stepNames } from '#newsroom/staff/review-steps.rule.ts';
import { type Flow, verbNames } from '#newsroom/workflow/flow.rule.ts';
import { whyNotOnWay } from '#newsroom/workflow/way.rule.ts';
import { Icon } from '../../ui/icon.tsx';
import { usePageKey } from '../form/page-key.island.tsx';
import { Refused } from '../form/refused.tsx';
import { StateBadge } from '../form/state-badge.tsx';
import { PublishMessage, usePublishing } from '../panel/publish-form.island.tsx';
import { useFreshWay } from '../panel/way/fresh-way.ts';
import { useStoryStanding } from '../panel/way/story-standing.ts';
import { PreviewButton } from '../revisions/preview-button.island.tsx';
import { SaveStatus } from '../saving/bars/save-status.island.tsx';
import { useSaving, useWriting } from '../saving/saving-context.island.tsx';
import type { EditorPageView } from '../story/editor-page-view.ts';
import { useVoice } from './editor-voice.island.tsx';
import { PublishButton } from './publish-button.island.tsx';
import { useWritable } from './writable.island.tsx';

/** Where one is, whether it is saved, and on to preview and publication. */
export function EditorBar() {
  const { view, state, changed, flow } = useStoryStanding();
  const { draft } = view;
  const { status } = useSaving();
  const { publish, pending, outcome, dismiss } = usePublishing();
  useSaveKey();
  useFreshWay();
  return (
    <div className="edit-head">
      <header className="topbar">
        <a className="icon-button" href="/admin" aria-label="返回稿件列表">
          <Icon name="back" />
        </a>
        <StateBadge
          state={state}
          {...(state === 'inReview' && view.way?.flow.step && { name: `待${stepNames[view.way.flow.step]}` })}
        />
        {changed ? <span className="state-badge draft max-phone:hidden">有未发布的改动</span> : null}
        <SaveStatus />
        {draft.path === null ? null : (
          <a className="btn max-phone:hidden" href={draft.path}>
            读者页
          </a>
        )}
        <PreviewButton />
        {state === 'spiked' || status === 'locked' || !view.may.write ? null : (
          <form id="publish" className="contents" onSubmit={publish} noValidate>
            <MainAct view={view} flow={flow} pending={pending !== null} />
          </form>
        )}
      </header>
      <PublishMessage outcome={outcome} pending={pending !== null} path={draft.path} onDismiss={dismiss} />
    </div>
  );
}

type MainProps = { view: EditorPageView; flow: Partial<Flow>; pending: boolean };

/** What comes next on the story's way: 送审 until it is signed, then 发布 by whoever may. */
function MainAct({ view: { draft, way }, flow, pending }: MainProps) {
  if (draft.state === 'inReview') {
    return (
      <a className="btn primary" href={`/admin/articles/${draft.id}/review`}>
        审稿
      </a>
    );
  }
  if (draft.state !== 'approved' && draft.state !== 'scheduled')
    return <PublishButton act="submit" name="送审" effect="编辑会看到这一版。" pending={pending} />;
  const verb = draft.path === null ? 'publish' : 'update';
  const why = way ? whyNotOnWay(verb, way, flow) : null;
  if (why !== null) return <Refused why={why} />;
  return <PublishButton act="publish" name={verbNames[verb]} effect="读者马上就能看到。" pending={pending} />;
}

/** Ctrl+S would have the browser store the page: it saves what is typed at once, and says what came of it. */
function useSaveKey(): void {
  const writable = useWritable();
  const { saver } = useWriting();
  const { say } = useVoice();
  usePageKey('save', () => {
    if (!writable) return say('这里是只读的，没有要存的。');
    void saver.saveNow().then((saved) => {
      // A new story has its number only by now.
      const nothing = saver.state().articleId === null;
      say(!saved ? '还没有存到服务器，原因见窗口底下。' : nothing ? '还没有写，不用存。' : '已保存。');
    });
  });
}
