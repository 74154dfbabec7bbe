'use client';

import {
  type ReactNode,
  Suspense,
  createContext,
  lazy,
  useCallback,
  useContext,
  useMemo,
  useState,
} from 'react';
import type { MediaKind } from '#newsroom/media/sniff.ts';
import type { PickedMedia } from '../pickers/media-picker.island.tsx';
import type { PickedStory } from '../pickers/story-picker.island.tsx';

/** A dialog that ends with an answer; null where the person leaves it. */
type Question<T> = (answer: (value: T | null) => void) => ReactNode;

type Ask = <T>(question: Question<T>) => Promise<T | null>;

const AskContext = createContext<Ask>(() => Promise.resolve(null));

const MediaPicker = lazy(async () => {
  const { MediaPicker } = await import('../pickers/media-picker.island.tsx');
  return { default: MediaPicker };
});
const StoryPicker = lazy(async () => {
  const { StoryPicker } = await import('../pickers/story-picker.island.tsx');
  return { default: StoryPicker };
});

/** Shows one dialog at a time, loaded when it is first asked for. */
export function AskScope({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<ReactNode>(null);
  const ask = useCallback<Ask>(
    (question) =>
      new Promise((resolve) => {
        const answered = question((value) => {
          setOpen(null);
          resolve(value);
        });
        setOpen(answered);
      }),
    [],
  );
  return (
    <AskContext value={ask}>
      {children}
      <Suspense fallback={null}>{open}</Suspense>
    </AskContext>
  );
}

export function useAsk() {
  const ask = useContext(AskContext);
  return useMemo(
    () => ({
      ask,
      media: (kind: MediaKind, multiple = false) =>
        ask<PickedMedia[]>((answer) => (
          <MediaPicker open kind={kind} multiple={multiple} onPick={answer} onClose={() => answer(null)} />
        )),
      story: (title: string) =>
        ask<PickedStory>((answer) => (
          <StoryPicker open title={title} onPick={answer} onClose={() => answer(null)} />
        )),
    }),
    [ask],
  );
}
