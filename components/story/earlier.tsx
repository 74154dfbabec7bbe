import type { Story } from '#newsroom/story/story-view.ts';
import type { Edition } from '../site/edition.ts';
import { StoryTime } from '../ui/story-time.tsx';
import { Title } from '../ui/title.tsx';

/** 此前: what led to a flash, in the order in which it happened. */
export function Earlier({ story, edition }: { story: Story; edition: Edition }) {
  if (story.earlier.length === 0) return null;
  return (
    <section className="bef" aria-labelledby="earlier">
      <div className="ww" />
      <h2 id="earlier">此前</h2>
      <ol className="tl">
        {story.earlier.map((item) => (
          <li key={item.id}>
            <StoryTime at={item.time} now={edition.now} as="dayAndClock" />
            <h3 className="t">
              <a href={item.path}>
                <Title text={item.title} noBreak={edition.site.noBreakWords} />
              </a>
            </h3>
          </li>
        ))}
      </ol>
    </section>
  );
}
