'use client';

import { Icon } from '../../ui/icon.tsx';
import { StateBadge } from '../form/state-badge.tsx';
import { PublishMessage, usePublishing } from '../panel/publish-form.island.tsx';
import { useStanding } from '../panel/standing-scope.island.tsx';
import { PreviewButton } from '../revisions/preview-button.island.tsx';
import { SaveStatus } from '../saving/bars/save-status.island.tsx';
import { useSaving } from '../saving/saving-context.island.tsx';

/** Where one is, whether it is saved, and on to preview and publication. */
export function EditorBar() {
  const { draft, may } = useStanding().view;
  const { basedOn } = useSaving();
  const { publish, pending, outcome, dismiss } = usePublishing();
  const changed = draft.changedSincePublication || basedOn.revisionId !== draft.revisionId;
  return (
    <>
      <header className="topbar col-span-full">
        <a className="icon-button" href="/admin" aria-label="返回稿件列表">
          <Icon name="back" />
        </a>
        <StateBadge state={draft.state} />
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
        {may.publish && draft.state !== 'spiked' && status !== 'locked' ? (
          <form id="publish" className="contents" onSubmit={publish} noValidate>
            <button type="submit" className="btn primary" aria-disabled={pending || undefined}>
              {pending ? '正在发布' : draft.path === null ? '发布' : '发布更新'}
            </button>
          </form>
        ) : null}
      </header>
      <PublishMessage outcome={outcome} pending={pending} path={draft.path} onDismiss={dismiss} />
    </>
  );
}
