import type { Picture } from './picture.rule.ts';

/** `aiWords`: what the file itself says of AI in its making, for the desk. */
type Told = { aiWords?: string };

/** A file in a story: what its blocks name by id. */
export type StoryMedia =
  | ({ kind: 'image' } & Picture & Told)
  | ({ kind: 'video' | 'audio'; id: string; url: string; type: string; durationMs: number | null } & Told)
  | { kind: 'subtitles'; id: string; url: string };
