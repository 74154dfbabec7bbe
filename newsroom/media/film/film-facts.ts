/** What a video or audio file says about itself. `startsAtOnce`: it can play before it is loaded whole. */
export type FilmFacts = {
  durationMs: number | null;
  width: number | null;
  height: number | null;
  codecs: string[];
  startsAtOnce: boolean;
};
