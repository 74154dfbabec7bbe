'use client';

import { type ReactNode, createContext, useContext, useMemo, useState } from 'react';
import type { Standing } from '#newsroom/publication/standing.rule.ts';
import type { EditorPageView } from '../story/editor-page-view.ts';

type Known = { view: EditorPageView; learn: (standing: Standing) => void };

const StandingContext = createContext<Known | null>(null);

/** The page's view with what became of the article since it was made: published, for one. */
export function useStanding(): Known {
  const found = useContext(StandingContext);
  if (!found) throw new Error('outside of a StandingScope');
  return found;
}

export function StandingScope({ view, children }: { view: EditorPageView; children: ReactNode }) {
  const [learned, setLearned] = useState<Standing | null>(null);
  const known = useMemo((): Known => {
    // What the server sent later, after an act of its own, is newer.
    const newer = learned !== null && learned.updatedAt >= view.draft.updatedAt;
    return { view: newer ? { ...view, draft: { ...view.draft, ...learned } } : view, learn: setLearned };
  }, [view, learned]);
  return <StandingContext value={known}>{children}</StandingContext>;
}
