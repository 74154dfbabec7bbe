'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { useStoryEditor } from './story-editor.island.tsx';

/** A pause in typing after which the words become one step of the undo stack. */
const pauseMs = 600;

export type TextDraft = {
  value: string;
  onChange: (event: { target: { value: string } }) => void;
  onBlur: () => void;
  onCompositionStart: () => void;
  onCompositionEnd: () => void;
};

/**
 * What a text input needs to edit one text of the story, be it a field or a text of a block: shown as typed at once,
 * written after a pause or on leaving, never in the middle of an input method's composition.
 */
export function useTextDraft(stored: string, write: (text: string) => void): TextDraft {
  const { onFlush } = useStoryEditor();
  const [typed, setTyped] = useState<string | null>(null);
  const pending = useRef<string | null>(null);
  const composing = useRef(false);
  const latest = useRef({ stored, write });
  useEffect(() => {
    latest.current = { stored, write };
  }, [stored, write]);
  const commit = useCallback(() => {
    const text = pending.current;
    if (text === null) return;
    pending.current = null;
    setTyped(null);
    if (text !== latest.current.stored) latest.current.write(text);
  }, []);
  useEffect(
    () =>
      onFlush(() => {
        if (!composing.current) commit();
      }),
    [onFlush, commit],
  );
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => {
      if (!composing.current) commit();
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [typed, commit]);
  return {
    value: typed ?? stored,
    onChange: (event) => {
      pending.current = event.target.value;
      setTyped(event.target.value);
    },
    onBlur: commit,
    onCompositionStart: () => {
      composing.current = true;
    },
    onCompositionEnd: () => {
      composing.current = false;
    },
  };
}
