'use client';

import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Version } from '#newsroom/article/save-draft.ts';
import type { ArticleState } from '#newsroom/body/kinds.rule.ts';
import type { EditorPageView } from '../story/editor-page-view.ts';
import type { LockKeeper, LockState } from './lock-keeper.ts';
import type { Saver } from './saver.ts';
import type { SavingState, SavingStatus } from './saving-state.ts';

type Writing = {
  view: EditorPageView;
  saver: Saver;
  keeper: LockKeeper;
};

export const WritingContext = createContext<Writing | null>(null);

export function useWriting(): Writing {
  const found = useContext(WritingContext);
  if (!found) throw new Error('outside of a SavingScope');
  return found;
}

export function useSavingState(): SavingState {
  const { saver } = useWriting();
  return useSyncExternalStore(saver.subscribe, saver.state, saver.state);
}

export function useLockState(): LockState {
  const { keeper } = useWriting();
  return useSyncExternalStore(keeper.subscribe, keeper.state, keeper.state);
}

export type Saving = {
  status: SavingStatus;
  savedAt: number | null;
  message: string;
  /** Saves at once; true where everything typed is on the server. */
  saveNow: () => Promise<boolean>;
  /** The text that the server acknowledged last; zeros before the first save of a new story. */
  basedOn: Version;
  /** Null for a new story before its first save. */
  articleId: number | null;
};

/** How far what is typed has got. */
export function useSaving(): Saving {
  const { saver } = useWriting();
  const { status, savedAt, message, version, articleId } = useSavingState();
  const basedOn = version ?? { revisionId: 0, saves: 0 };
  return { status, savedAt, message, saveNow: saver.saveNow, basedOn, articleId };
}

/** May the story be written in, by this person's rights and as it stands? Another may still have it open. */
export function useMayWrite(): boolean {
  const { view } = useWriting();
  return useSavingState().articleState !== 'spiked' && view.may.write;
}

/** Where the article stands: saving knows first that it was dropped, or brought back. */
export function useStateNow(told: ArticleState): ArticleState {
  const { articleState } = useSavingState();
  return articleState === 'spiked' || told === 'spiked' ? articleState : told;
}
