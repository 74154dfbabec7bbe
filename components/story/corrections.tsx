import type { Story } from '#newsroom/story/story-view.ts';
import { StoryTime } from '../ui/story-time.tsx';

/** 更正 above the body: what was wrong, what is right, and when. */
export function Corrections({ story, now }: { story: Story; now: number }) {
  return story.corrections.map((correction) => (
    <p className="corr" key={correction.at}>
      <b>更正</b>
      {correction.text}
      <span className="at">
        <StoryTime at={correction.at} now={now} as="full" />
      </span>
    </p>
  ));
}
