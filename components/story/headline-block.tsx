import type { Story } from '#newsroom/story/story-view.ts';
import { Breadcrumb } from '../site/breadcrumb.tsx';
import type { Edition } from '../site/edition.ts';
import { Kicker } from '../ui/kicker.tsx';
import { Title } from '../ui/title.tsx';
import { TypeBadge } from '../ui/type-badge.tsx';
import { Byline } from './byline.tsx';

type Props = {
  story: Story;
  edition: Edition;
  /** A 直播 that is over. */
  ended?: boolean;
};

/** Beyond four lines at the largest size a title is set smaller. */
const longTitle = 36;

export function HeadlineBlock({ story, edition, ended }: Props) {
  return (
    <header className="head">
      <Breadcrumb trail={story.channels} />
      {story.label === '' ? (
        story.type !== 'text' && (
          <p className="over">
            <TypeBadge type={story.type} ended={ended} />
          </p>
        )
      ) : (
        <p className="over">
          <Kicker story={story} />
        </p>
      )}
      <h1 className={story.title.length > longTitle ? 'long' : undefined}>
        <Title text={story.title} noBreak={edition.site.noBreakWords} />
      </h1>
      <Byline story={story} now={edition.now} />
    </header>
  );
}
