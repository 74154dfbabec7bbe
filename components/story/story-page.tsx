import type { Story } from '#newsroom/article/story-view.ts';
import type { Edition } from '../site/edition.ts';
import { PageFrame } from '../site/page-frame.tsx';
import { Contributors } from './contributors.tsx';
import { Corrections } from './corrections.tsx';
import { Disclaimer } from './disclaimer.tsx';
import { HeadlineBlock } from './headline-block.tsx';
import { Rail } from './rail.tsx';
import { Related } from './related.tsx';
import { ShareBox } from './share-box.tsx';
import { StoryBody } from './story-body.tsx';
import { StoryTags } from './story-tags.tsx';

type Props = { story: Story; edition: Edition };

export function StoryPage({ story, edition }: Props) {
  const { noBreakWords, disclaimer } = edition.site;
  return (
    <PageFrame edition={edition} trail={story.channels} progress>
      <main id="main" className="wrap">
        <article className={story.related.length > 0 ? 'art' : 'art alone'}>
          <HeadlineBlock story={story} edition={edition} />
          <Rail />
          <div className="body">
            <Corrections story={story} now={edition.now} />
            <div className="prose">
              <StoryBody story={story} noBreak={noBreakWords} />
              <Contributors story={story} />
            </div>
            <StoryTags story={story} />
            <ShareBox url={edition.origin + story.path} />
            <Disclaimer text={disclaimer} />
          </div>
          <Related story={story} edition={edition} />
        </article>
      </main>
    </PageFrame>
  );
}
