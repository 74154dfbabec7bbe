import type { Story } from '#newsroom/story/story-view.ts';
import type { Edition } from '../../site/edition.ts';
import { Kicker } from '../../ui/kicker.tsx';
import { StoryTime } from '../../ui/story-time.tsx';
import { Title } from '../../ui/title.tsx';

type Props = { story: Story; photos: number; edition: Edition };

export function PhotoSetHead({ story, photos, edition }: Props) {
  const source = story.pages.source.get(story.source.name);
  return (
    <header className="hd">
      <div>
        {story.label !== '' && (
          <p className="over">
            <Kicker story={story} />
          </p>
        )}
        <h1>
          <Title text={story.title} noBreak={edition.site.noBreakWords} />
        </h1>
        {story.standfirst !== '' && <p className="stand">{story.standfirst}</p>}
      </div>
      <div className="meta">
        <StoryTime at={story.time} now={edition.now} as="full" />
        {source === undefined ? (
          story.source.name !== '' && <span>{story.source.name}</span>
        ) : (
          <a href={source}>{story.source.name}</a>
        )}
        <span>
          <span className="num">{photos}</span> 图
        </span>
      </div>
    </header>
  );
}
