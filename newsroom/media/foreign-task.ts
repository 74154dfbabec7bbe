import type { AiLabel } from '#db/schema/media.ts';
import type { MediaKind, Sniffed } from './sniff.ts';

/** Work on a foreign file, for a process of its own. `path`, `original`: where the file lies; `folder`: where results go. */
export type ForeignTask =
  | { do: 'inspect'; path: string; sniffed: Sniffed }
  | {
      do: 'make';
      kind: MediaKind;
      ext: string;
      original: string;
      folder: string;
      width: number | null;
      height: number | null;
      aiLabel: AiLabel | null;
    };
