import type { Story } from '#newsroom/story/story-view.ts';
import type { Edition } from '../site/edition.ts';
import { Disclaimer } from './disclaimer.tsx';
import { ShareBox } from './share-box.tsx';
import { StoryTags } from './story-tags.tsx';

type Props = { story: Story; path: string; edition: Edition };

/** What stands under a story and is none of its copy: a footer, which programs that take the copy out leave behind. */
export function StoryFoot({ story, path, edition }: Props) {
  return (
    <footer>
      <StoryTags story={story} />
      <ShareBox url={edition.origin + path} />
      <Disclaimer text={edition.site.disclaimer} />
    </footer>
  );
}
