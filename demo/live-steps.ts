import { addPost } from '#newsroom/live/live-post.ts';
import { endLive, startLive } from '#newsroom/live/live-state.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import type { DemoStory } from './demo-story.ts';
import type { DemoGround } from './story-input.ts';
import { storyBody } from './story-text.ts';
import { daysOf } from './story-time.ts';

type Then = (minutes: number, run: () => Promise<unknown>) => void;

/** Starts a story's live when it comes out, posts as time goes on, and ends it. */
export function liveSteps(by: Person, story: DemoStory, ground: DemoGround, then: Then): void {
  const { live } = story;
  if (!live) return;
  const articleId = () => ground.ids.get(story.key) ?? Number.NaN;
  const on = daysOf(story.time(ground.loadedAt), ground.loadedAt);
  then(0, () => startLive({ by, articleId: articleId() }));
  for (const { after, headline, text, key = false, pinned = false } of live.posts) {
    then(after, () => {
      const body = storyBody(text(on), ground.shelf, ground.publicIds);
      return addPost({ by, articleId: articleId(), headline, body, keyEvent: key, pinned });
    });
  }
  if (live.endsAfter !== undefined) then(live.endsAfter, () => endLive({ by, articleId: articleId() }));
}
