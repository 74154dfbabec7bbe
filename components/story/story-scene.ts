import type { Story } from '#newsroom/story/story-view.ts';

/** What a block needs beside itself: the story's files and the words that no title is broken inside. */
export type StoryScene = {
  media: Story['media'];
  noBreak: readonly string[];
  /** Where the copy's links lead. The desk has none: there each link keeps the address that redirects. */
  links?: Story['links'];
  /** Pages of those who took its pictures, by name; the desk has none. */
  photographers?: ReadonlyMap<string, string> | undefined;
};
