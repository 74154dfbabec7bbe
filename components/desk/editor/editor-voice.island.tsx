'use client';

import { type ReactNode, createContext, useContext, useMemo, useState } from 'react';

type Words = { text: string; count: number };
type Voice = { say: (text: string) => void };

const VoiceContext = createContext<Voice>({ say: () => undefined });
const WordsContext = createContext<Words>({ text: '', count: 0 });

/** Tells in a line, and aloud, what came of an act that the eye may miss. */
export const useVoice = () => useContext(VoiceContext);

export function VoiceScope({ children }: { children: ReactNode }) {
  const [words, setWords] = useState<Words>({ text: '', count: 0 });
  const voice = useMemo(
    () => ({ say: (text: string) => setWords(({ count }) => ({ text, count: count + 1 })) }),
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
  const { text, count } = useContext(WordsContext);
  return (
    <output className="said" aria-live="polite">
      <span key={count}>{text}</span>
    </output>
  );
}
