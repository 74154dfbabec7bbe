import type { Story } from '#newsroom/article/story-view.ts';

/** What a block needs beside itself: the story's files and the words that no title is broken inside. */
export type StoryScene = { media: Story['media']; noBreak: readonly string[] };
