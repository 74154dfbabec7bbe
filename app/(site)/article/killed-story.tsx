import { TombstonePage } from '#components/story/tombstone-page.tsx';
import { readNewest } from '#newsroom/front/read-rolling.ts';
import type { StoryAnswer } from '#newsroom/story/story-view.ts';
import { tombstoneMetadata } from '#newsroom/syndication/page-metadata.ts';
import { documentAnswer } from '../document-answer.ts';
import { readEdition } from '../read-edition.ts';

type Killed = Extract<StoryAnswer, { kind: 'killed' }>;

/** What stands at every address of a story that was withdrawn, its photos' too. */
export function tombstone(killed: Killed): Response {
  const edition = readEdition();
  return documentAnswer({
    head: tombstoneMetadata(edition),
    children: <TombstonePage killed={killed} newest={readNewest(5)} edition={edition} />,
  });
}
