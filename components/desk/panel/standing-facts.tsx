import { exactTime, longDay, longTime } from '#lib/dates.ts';
import type { EditorPageView } from '../story/editor-page-view.ts';

/** Where the article stands: written, out, or taken back; its public address and where it came from. */
export function StandingFacts({
  view: { draft, importId },
}: {
  view: Pick<EditorPageView, 'draft' | 'importId'>;
}) {
  return (
    <>
      <ol className="flow relative grid auto-cols-fr grid-flow-col text-center text-2xs text-ink-3">
        <li className={draft.path === null && !draft.kill ? 'now' : 'done'}>撰稿</li>
        <li className={draft.path === null ? (draft.kill ? 'done' : undefined) : 'done'}>发布</li>
        {draft.kill ? <li className="now">撤稿</li> : null}
      </ol>
      {draft.path === null ? (
        <p className="plain">{draft.kill ? '读者看到的是撤稿说明。' : '读者还看不到这篇稿件。'}</p>
      ) : (
        <p className="plain">
          读者页：
          <a className="link wrap-anywhere" href={draft.path}>
            {draft.path}
          </a>
          {draft.storyTime === null ? null : (
            <span className="block text-ink-3">{storyTimeText(draft.storyTime)}</span>
          )}
        </p>
      )}
      {importId === null ? null : (
        <p className="plain">
          由网页导入：
          <a className="link wrap-anywhere" href={`/admin/import/${importId}`}>
            导入报告
          </a>
        </p>
      )}
    </>
  );
}

/** A story known by its day alone shows no midnight. */
const storyTimeText = (at: number) => (exactTime(at).endsWith('00:00:00') ? longDay(at) : longTime(at));
