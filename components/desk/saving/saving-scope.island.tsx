'use client';

import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { EditorPageView } from '../story/editor-page-view.ts';
import { useMediaFacts } from '../story/media-facts.island.tsx';
import { useStoryEditor } from '../story/story-editor.island.tsx';
import { SavingBars } from './bars/saving-bars.island.tsx';
import { openSaving } from './open-saving.ts';
import { WritingContext } from './saving-context.island.tsx';
import { takeTabName } from './tab-name.ts';

/** Keeps what is typed inside safe, and nobody else's hand on it. */
export function SavingScope({ view, children }: { view: EditorPageView; children: ReactNode }) {
  const { editor, flush } = useStoryEditor();
  const { add } = useMediaFacts();
  const box = useRef<HTMLDivElement>(null);
  const addMedia = useEffectEvent((media: EditorPageView['media']) => add(...Object.values(media)));
  // Once for the life of the page: the view is only where it begins.
  const [{ saver, keeper, start }] = useState(() =>
    openSaving({ view, editor, flush, addMedia: (media) => addMedia(media) }),
  );

  useEffect(() => start(takeTabName(), box.current), [start]);
  useEffect(() => saver.learnState(view.draft.state), [saver, view.draft.state]);

  return (
    <WritingContext value={{ view, saver, keeper }}>
      <div ref={box} className="contents">
        {children}
      </div>
      <SavingBars />
    </WritingContext>
  );
}
