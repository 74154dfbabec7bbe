import { exactTime, longDay, longTime } from '#lib/dates.ts';
import type { EditorPageView } from '../story/editor-page-view.ts';
import { StageLine } from './way/stage-line.tsx';
import { wayWords } from './way/way-words.ts';

/** Where the article stands: written, out, or taken back; its public address and where it came from. */
export function StandingFacts({
  view: { draft, importId, way },
}: {
  view: Pick<EditorPageView, 'draft' | 'importId' | 'way'>;
}) {
  const words = way ? wayWords(way) : '';
  return (
    <>
      <StageLine view={{ draft, way }} />
      {words === '' ? null : <p className="plain">{words}</p>}
      {draft.state === 'inReview' ? (
        <a className="btn" href={`/admin/articles/${draft.id}/review`}>
          去审稿页
        </a>
      ) : null}
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
