import type { Block } from '#newsroom/body/body.rule.ts';
import type { Story } from '#newsroom/story/story-view.ts';
import { VideoBlock } from './blocks/video-block.tsx';

type Video = Extract<Block, { type: 'video' }>;

/** The film that a video story is about; null for any other story. */
export function filmOf(story: Story): Video | null {
  if (story.type !== 'video') return null;
  return story.body.blocks.find((block) => block.type === 'video') ?? null;
}

/** The film above the copy, on a dark ground of its own and as wide as the window allows. */
export function StoryFilm({ story, film }: { story: Story; film: Video }) {
  return (
    <div className="cinema">
      <VideoBlock block={film} scene={{ media: story.media, noBreak: [] }} />
    </div>
  );
}
