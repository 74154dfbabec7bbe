'use client';

import { type ReactNode, createContext, useContext, useMemo, useState } from 'react';
import type { StoryMedia } from '#newsroom/media/media-view.ts';

type Known = Readonly<Record<string, StoryMedia>>;
type MediaFacts = { media: Known; add: (...found: StoryMedia[]) => void };

const MediaFactsContext = createContext<MediaFacts>({ media: {}, add: () => undefined });

/** What is known of the story's files: those that it came with, and each that was chosen or uploaded since. */
export const useMediaFacts = () => useContext(MediaFactsContext);

export function MediaFactsScope({ media, children }: { media: Known; children: ReactNode }) {
  const [added, setAdded] = useState<Known>({});
  const facts = useMemo(
    () => ({
      media: { ...media, ...added },
      add: (...found: StoryMedia[]) =>
        setAdded((known) => ({ ...known, ...Object.fromEntries(found.map((one) => [one.id, one])) })),
    }),
    [media, added],
  );
  return <MediaFactsContext value={facts}>{children}</MediaFactsContext>;
}
