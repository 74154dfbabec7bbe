import { TombstonePage } from '#components/story/tombstone-page.tsx';
import { readNewest } from '#newsroom/front/read-rolling.ts';
import type { StoryAnswer } from '#newsroom/story/story-view.ts';
import { readEdition } from '../read-edition.ts';

type Killed = Extract<StoryAnswer, { kind: 'killed' }>;

/** What stands at every address of a story that was withdrawn, its photos' too. */
export function KilledStory({ killed }: { killed: Killed }) {
  return <TombstonePage killed={killed} newest={readNewest(5)} edition={readEdition()} />;
}
