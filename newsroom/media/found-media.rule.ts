import { z } from 'zod';

export const mediaKinds = ['image', 'video', 'audio', 'subtitles'] as const;

const picture = z.object({
  kind: z.literal('image'),
  id: z.string(),
  width: z.number(),
  height: z.number(),
  widths: z.array(z.number()),
  aiWords: z.string().exactOptional(),
});
const playable = z.object({
  kind: z.enum(['video', 'audio']),
  id: z.string(),
  url: z.string(),
  type: z.string(),
  durationMs: z.number().nullable(),
  aiWords: z.string().exactOptional(),
});
const subtitles = z.object({ kind: z.literal('subtitles'), id: z.string(), url: z.string() });

/** A stored file as the desk chooses it. Its texts are what was given with it; each placement keeps its own. */
export const foundMedia = z.object({
  id: z.string(),
  kind: z.enum(mediaKinds),
  fileName: z.string(),
  caption: z.string(),
  credit: z.string(),
  alt: z.string(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  durationMs: z.number().nullable(),
  /** What the file itself says of AI in its making, and where; '' where it says nothing. */
  aiWords: z.string(),
  createdAt: z.number(),
  /** A small picture of it; '' for what is no picture, and until it is ready. */
  path: z.string(),
  /** What a story's blocks need of it; null until its renditions are made. */
  media: z.union([picture, playable, subtitles]).nullable(),
});
export type FoundMedia = z.infer<typeof foundMedia>;

/** One page of what is stored. `next` continues where it ended; null at the end of all. */
export const mediaPage = z.object({ items: z.array(foundMedia), next: z.number().nullable() });
export type MediaPage = z.infer<typeof mediaPage>;
