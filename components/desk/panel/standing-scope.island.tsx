'use client';

import { type ReactNode, createContext, useContext, useMemo, useState } from 'react';
import type { Standing } from '#newsroom/publication/standing.rule.ts';
import type { Way } from '#newsroom/workflow/way.rule.ts';
import type { EditorPageView } from '../story/editor-page-view.ts';

type Learned = { standing?: Standing; way?: Way };
type Known = { view: EditorPageView; learn: (learned: Learned) => void };

const StandingContext = createContext<Known | null>(null);

/** The page's view with what became of the article since it was made: published, for one. */
export function useStanding(): Known {
  const found = useContext(StandingContext);
  if (!found) throw new Error('outside of a StandingScope');
  return found;
}

export function StandingScope({ view, children }: { view: EditorPageView; children: ReactNode }) {
  const [learned, setLearned] = useState<Learned>({});
  const known = useMemo((): Known => {
    const { standing, way } = learned;
    // What the server sent later, after an act of its own, is newer.
    const draft =
      standing && standing.updatedAt >= view.draft.updatedAt ? { ...view.draft, ...standing } : view.draft;
    const newest = way && way.at >= (view.way?.at ?? 0) ? way : view.way;
    const learn = (more: Learned) => setLearned((before) => ({ ...before, ...more }));
    return { view: { ...view, draft, way: newest }, learn };
  }, [view, learned]);
  return <StandingContext value={known}>{children}</StandingContext>;
}
