import { whyNotOnWay } from '#newsroom/workflow/way.rule.ts';
import { PanelSection } from '../form/panel-section.island.tsx';
import { SubmitButton } from '../form/submit-button.island.tsx';
import type { EditorPageView } from '../story/editor-page-view.ts';
import { ActFold } from './act-fold.tsx';
import { ActFolds } from './act-folds.tsx';
import { StandingFacts } from './standing-facts.tsx';
import { RemarksFold } from './way/remarks-fold.tsx';
import { VersionFields } from './way/version-fields.island.tsx';

/** The panel until the editor has started, and for good where no script runs: where the story stands, and its acts. */
export function PlainPanel({ view }: { view: EditorPageView }) {
  return (
    <aside className="panel" aria-label="稿件设置">
      <PanelSection title="流程" open>
        <StandingFacts view={view} />
      </PanelSection>
      <RemarksFold view={view} />
      <PlainSubmit view={view} />
      <ActFolds view={view} />
    </aside>
  );
}

/** 送审 where no editor runs, of what is stored. */
function PlainSubmit({ view: { draft, way, actions } }: { view: EditorPageView }) {
  if (!way || whyNotOnWay('submit', way) !== null) return null;
  return (
    <ActFold name="submit" action={actions.submit} articleId={draft.id} title="送审" open>
      <VersionFields draft={draft} />
      <SubmitButton strong>送审</SubmitButton>
    </ActFold>
  );
}
