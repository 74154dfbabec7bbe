import type { Draft } from '#newsroom/article/read-draft.ts';
import type { StoryScene } from '../story/story-scene.ts';
import type { FormAction } from './form-state.ts';
import type { ChannelOption } from './list-filters.tsx';

/** All that the editing page shows of one article, and what this person may do with it. */
export type EditorView = {
  draft: Draft;
  /** The import that it came from, whose report tells every change. */
  importId: number | null;
  now: number;
  channels: ChannelOption[];
  scene: StoryScene;
  may: Record<'write' | 'publish' | 'complete' | 'correct' | 'kill' | 'spike', boolean>;
  actions: Record<'save' | 'kill' | 'correct' | 'complete' | 'spike', FormAction>;
};
