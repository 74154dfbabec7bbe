'use client';

import { Icon } from '../../ui/icon.tsx';
import { usePageKey } from '../form/page-key.island.tsx';
import { StateBadge } from '../form/state-badge.tsx';
import { PublishMessage, usePublishing } from '../panel/publish-form.island.tsx';
import { useStanding } from '../panel/standing-scope.island.tsx';
import { PreviewButton } from '../revisions/preview-button.island.tsx';
import { SaveStatus } from '../saving/bars/save-status.island.tsx';
import { useSaving, useStateNow, useWriting } from '../saving/saving-context.island.tsx';
import { useVoice } from './editor-voice.island.tsx';
import { PublishButton } from './publish-button.island.tsx';
import { useWritable } from './writable.island.tsx';

/** Where one is, whether it is saved, and on to preview and publication. */
export function EditorBar() {
  const { draft, may } = useStanding().view;
  const { basedOn, status } = useSaving();
  const state = useStateNow(draft.state);
  const { publish, pending, outcome, dismiss } = usePublishing();
  useSaveKey();
  const changed = draft.changedSincePublication || basedOn.revisionId !== draft.revisionId;
  return (
    <div className="edit-head">
      <header className="topbar">
        <a className="icon-button" href="/admin" aria-label="返回稿件列表">
          <Icon name="back" />
        </a>
        <StateBadge state={state} />
        {draft.path !== null && changed ? (
          <span className="state-badge draft max-phone:hidden">有未发布的改动</span>
        ) : null}
        <SaveStatus />
        {draft.path === null ? null : (
          <a className="btn max-phone:hidden" href={draft.path}>
            读者页
          </a>
        )}
        <PreviewButton />
        {may.publish && state !== 'spiked' && status !== 'locked' ? (
          <form id="publish" className="contents" onSubmit={publish} noValidate>
            <PublishButton name={draft.path === null ? '发布' : '发布更新'} pending={pending} />
          </form>
        ) : null}
      </header>
      <PublishMessage outcome={outcome} pending={pending} path={draft.path} onDismiss={dismiss} />
    </div>
  );
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
