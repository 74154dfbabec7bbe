import type { StoryItem } from '#newsroom/story/story-view.ts';
import type { Edition } from '../site/edition.ts';
import { StoryTime } from '../ui/story-time.tsx';
import { Title } from '../ui/title.tsx';

type Props = { items: readonly StoryItem[]; edition: Edition };

/** The newest stories with their times. No numbers: nobody ranked them. */
export function NewestList({ items, edition }: Props) {
  return (
    <ul className="lines">
      {items.map((item) => (
        <li key={item.id}>
          <h3 className="t">
            <a href={item.path}>
              <Title text={item.title} noBreak={edition.site.noBreakWords} />
            </a>
          </h3>
          <p className="meta">
            <StoryTime at={item.time} now={edition.now} as="day" />
          </p>
        </li>
      ))}
    </ul>
  );
}
