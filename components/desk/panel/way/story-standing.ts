import type { ArticleState } from '#newsroom/body/kinds.rule.ts';
import type { Flow } from '#newsroom/workflow/flow.rule.ts';
import { useSaving, useStateNow } from '../../saving/saving-context.island.tsx';
import type { EditorPageView } from '../../story/editor-page-view.ts';
import { useStanding } from '../standing-scope.island.tsx';

type Now = { view: EditorPageView; state: ArticleState; changed: boolean; flow: Partial<Flow> };

/** Where the story of an open editor stands by now: the page's view, with what saves and acts made of it since. */
export function useStoryStanding(): Now {
  const { view } = useStanding();
  const { draft, way } = view;
  const { basedOn, articleId } = useSaving();
  // Of the two, the way is asked for anew after each save that made a revision.
  const state = useStateNow(way?.flow.state ?? draft.state);
  const isPublic = draft.path !== null;
  const changed = isPublic && (draft.changedSincePublication || basedOn.revisionId !== draft.revisionId);
  return {
    // A new story has its number from its first save on.
    view: { ...view, draft: { ...draft, id: draft.id || (articleId ?? 0), state } },
    state,
    changed,
    flow: { state, changed, isPublic },
  };
}
