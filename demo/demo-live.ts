import type { Days } from './story-time.ts';

/** A post of a live of the demo. */
type DemoPost = {
  /** Minutes after the story came out. */
  after: number;
  headline: string;
  /** In the notation of story-text.ts; `on` tells days as for the story's own copy. */
  text: (on: Days) => string;
  /** 关键节点 */
  key?: true;
  pinned?: true;
};

export type DemoLive = {
  posts: readonly DemoPost[];
  /** Minutes after the story came out; it goes on where left out. */
  endsAfter?: number;
};
