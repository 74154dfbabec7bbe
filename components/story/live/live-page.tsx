import type { LiveView } from '#newsroom/live/live-view.ts';
import type { Story } from '#newsroom/story/story-view.ts';
import type { Edition } from '../../site/edition.ts';
import { PageFrame } from '../../site/page-frame.tsx';
import { Contributors } from '../contributors.tsx';
import { Corrections } from '../corrections.tsx';
import { HeadlineBlock } from '../headline-block.tsx';
import { LiveBar } from './live-bar.tsx';
import { LiveKeyEvents } from './live-key-events.tsx';
import { LivePosts } from './live-posts.tsx';
import { Rail } from '../rail.tsx';
import { Related } from '../related.tsx';
import { StoryBody } from '../story-body.tsx';
import { StoryFoot } from '../story-foot.tsx';

type Props = { story: Story; live: LiveView; edition: Edition };

/** 直播: how it stands, what mattered, then post after post. Its copy stands on the first page of either order only. */
export function LivePage({ story, live, edition }: Props) {
  const { noBreakWords } = edition.site;
  const { order, page } = live.place;
  const isFirst = page === null || (order === 'oldest' && page === 1);
  const hasAside = live.keyEvents.length > 0;
  return (
    <PageFrame edition={edition} trail={story.channels}>
      <main id="main" className="wrap">
        <article className={hasAside ? 'art lv' : 'art lv alone'}>
          {/* The length of the copy says nothing of a live's. */}
          <HeadlineBlock story={{ ...story, length: 0 }} edition={edition} ended={live.endedAt !== null} />
          <Rail />
          {hasAside && <LiveKeyEvents story={story} live={live} edition={edition} />}
          <div className="body">
            <Corrections story={story} now={edition.now} />
            {isFirst && (
              <div className="prose">
                <StoryBody story={story} noBreak={noBreakWords} />
              </div>
            )}
            <LiveBar story={story} live={live} now={edition.now} />
            <LivePosts story={story} live={live} edition={edition} />
            <div className="prose">
              <Contributors story={story} />
            </div>
            <StoryFoot story={story} path={story.path} edition={edition} />
          </div>
          <Related story={story} edition={edition} />
        </article>
      </main>
    </PageFrame>
  );
}
