import type { WayRemark } from '#newsroom/workflow/way.rule.ts';
import { RemarkForms, RemarkWords } from '../panel/way/remarks-fold.tsx';
import type { ReviewView } from './review-view.ts';

/** A reason or a note beneath its paragraph; it travels with the story. */
export function PinnedRemark({ one, view }: { one: WayRemark; view: ReviewView }) {
  return (
    <div className={`remark pinned-remark ${one.kind}`}>
      <RemarkWords one={one} />
      <RemarkForms one={one} articleId={view.id} view={{ actions: view.actions, meId: view.way.person.id }} />
    </div>
  );
}
