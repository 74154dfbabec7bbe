'use client';

import { type ReactNode, createContext, useContext, useMemo, useState } from 'react';

/** What can be done about it; `run` answers false where it is too late. */
type Act = { label: string; run: () => boolean };
type Words = { text: string; count: number; act?: Act | undefined };
type Voice = { say: (text: string, act?: Act) => void };

const VoiceContext = createContext<Voice>({ say: () => undefined });
const WordsContext = createContext<Words>({ text: '', count: 0 });

/** Tells in a line, and aloud, what came of an act that the eye may miss. */
export const useVoice = () => useContext(VoiceContext);

export function VoiceScope({ children }: { children: ReactNode }) {
  const [words, setWords] = useState<Words>({ text: '', count: 0 });
  const voice = useMemo(
    () => ({ say: (text: string, act?: Act) => setWords(({ count }) => ({ text, act, count: count + 1 })) }),
    [],
  );
  return (
    <VoiceContext value={voice}>
      <WordsContext value={words}>{children}</WordsContext>
    </VoiceContext>
  );
}

/** Where it is told. */
export function VoiceLine() {
  const { text, count, act } = useContext(WordsContext);
  const { say } = useVoice();
  return (
    <>
      <output className="said min-w-0 flex-1 text-ink-2" aria-live="polite">
        <span key={count}>{text}</span>
      </output>
      {act ? (
        <button
          type="button"
          className="btn"
          onClick={() => say(act.run() ? '已撤销。' : '之后又有改动，请按 Ctrl+Z 一步步撤销。')}
        >
          {act.label}
        </button>
      ) : null}
    </>
  );
}
