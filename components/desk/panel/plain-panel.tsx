import { PanelSection } from '../form/panel-section.island.tsx';
import type { EditorPageView } from '../story/editor-page-view.ts';
import { ActFolds } from './act-folds.tsx';
import { StandingFacts } from './standing-facts.tsx';

/** The panel until the editor has started, and for good where no script runs: where the story stands, and its acts. */
export function PlainPanel({ view }: { view: EditorPageView }) {
  return (
    <aside className="panel" aria-label="稿件设置">
      <PanelSection title="流程" open>
        <StandingFacts view={view} />
      </PanelSection>
      <ActFolds view={view} />
    </aside>
  );
}
