'use client';

import { useMayWrite, useSaving } from '../saving/saving-context.island.tsx';
import { ActFolds } from './act-folds.tsx';
import { BylineFold } from './byline-fold.island.tsx';
import { FlowFold } from './flow-fold.island.tsx';
import { HistoryFold } from './history-fold.island.tsx';
import { LeadFold } from './lead-fold.island.tsx';
import { PlaceFold } from './place-fold.island.tsx';
import { ProofFold } from './proof-fold.island.tsx';
import { RelatedFold } from './related-fold.island.tsx';
import { ShareFold } from './share-fold.island.tsx';
import { useStoryNow } from './story-now.ts';
import { RemarksFold } from './way/remarks-fold.tsx';
import { useStoryStanding } from './way/story-standing.ts';

/** All that belongs to the story beside its copy. Every change goes into the editor's document: one undo serves all. */
export function EditorPanel() {
  const { view, flow } = useStoryStanding();
  const { status } = useSaving();
  const mayWrite = useMayWrite();
  const story = useStoryNow();
  return (
    <aside className="panel" aria-label="稿件设置">
      {/* Read-only: what cannot be changed does not look as if it could. */}
      <fieldset disabled={status === 'locked' || !mayWrite}>
        <FlowFold view={view} flow={flow} />
      </fieldset>
      {/* Whoever may only read still sees what is asked, and may answer it. */}
      <RemarksFold view={view} />
      <fieldset disabled={status === 'locked' || !mayWrite}>
        <ProofFold />
        <PlaceFold channels={view.channels} now={view.now} />
        <BylineFold />
        <LeadFold story={story} />
        <RelatedFold view={view} />
      </fieldset>
      <ShareFold story={story} view={view} />
      <ActFolds view={view} />
      <HistoryFold draft={view.draft} />
    </aside>
  );
}
