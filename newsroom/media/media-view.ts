import type { Picture } from './picture.rule.ts';

/** A file in a story: what its blocks name by id. */
export type StoryMedia =
  | ({ kind: 'image' } & Picture)
  | { kind: 'video' | 'audio'; id: string; url: string; type: string; durationMs: number | null }
  | { kind: 'subtitles'; id: string; url: string };
