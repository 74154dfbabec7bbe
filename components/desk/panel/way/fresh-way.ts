import { useEffect, useEffectEvent, useRef } from 'react';
import { way } from '#newsroom/workflow/way.rule.ts';
import { askDesk } from '../../pickers/ask-desk.ts';
import { useSaving } from '../../saving/saving-context.island.tsx';
import { useStanding } from '../standing-scope.island.tsx';

/**
 * A save may have moved the story: an edit of a signed text takes it back to the review that it lost, and a new story is
 * stored only by its first. Each save that made another revision asks where it stands by now.
 */
export function useFreshWay(): void {
  const { view, learn } = useStanding();
  const { basedOn, articleId } = useSaving();
  const { revisionId } = basedOn;
  const known = useRef(view.draft.revisionId);
  const ask = useEffectEvent(async (id: number) => {
    // Where it fails the next act is refused by the server, which says why.
    const fresh = await askDesk(`/admin/articles/${id}/way`, way).catch(() => null);
    if (fresh) learn({ way: fresh });
  });
  useEffect(() => {
    if (articleId === null || revisionId === 0 || known.current === revisionId) return;
    known.current = revisionId;
    void ask(articleId);
  }, [articleId, revisionId]);
}
