import type { Story } from '#newsroom/story/story-view.ts';
import type { Edition } from '../site/edition.ts';
import { PageFrame } from '../site/page-frame.tsx';
import { AiMark } from './ai-mark.tsx';
import { Contributors } from './contributors.tsx';
import { Corrections } from './corrections.tsx';
import { Earlier } from './earlier.tsx';
import { HeadlineBlock } from './headline-block.tsx';
import { Rail } from './rail.tsx';
import { Related } from './related.tsx';
import { StoryBody } from './story-body.tsx';
import { filmOf, StoryFilm } from './story-film.tsx';
import { StoryFoot } from './story-foot.tsx';

type Props = { story: Story; edition: Edition };

export function StoryPage({ story, edition }: Props) {
  const { noBreakWords } = edition.site;
  const film = filmOf(story);
  const names = [
    'art',
    story.related.length === 0 && 'alone',
    film && 'cin',
    story.type === 'flash' && 'fla',
  ].filter(Boolean);
  return (
    <PageFrame edition={edition} trail={story.channels} progress>
      <main id="main" className="wrap">
        <article className={names.join(' ')}>
          <HeadlineBlock story={story} edition={edition} />
          {film && <StoryFilm story={story} film={film} />}
          <Rail />
          <div className="body">
            <Corrections story={story} now={edition.now} />
            {story.aiMade && <AiMark />}
            <div className="prose">
              <StoryBody story={story} noBreak={noBreakWords} />
              <Contributors story={story} />
            </div>
            <Earlier story={story} edition={edition} />
            <StoryFoot story={story} path={story.path} edition={edition} />
          </div>
          <Related story={story} edition={edition} />
        </article>
      </main>
    </PageFrame>
  );
}
