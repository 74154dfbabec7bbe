import type { StoryItem } from '#newsroom/story/story-view.ts';
import type { Edition } from '../site/edition.ts';
import { StoryTime } from '../ui/story-time.tsx';
import { Title } from '../ui/title.tsx';
import { TypeBadge } from '../ui/type-badge.tsx';

type Props = { items: readonly StoryItem[]; edition: Edition };

/** 滚动: times on a line, flashes with a filled dot. */
export function LatestList({ items, edition }: Props) {
  return (
    <ol>
      {items.map((item) => (
        <li key={item.id} className={item.type === 'flash' ? 'f' : undefined}>
          <StoryTime at={item.time} now={edition.now} as="list" />
          <p>
            <a href={item.path}>
              {(item.type === 'flash' || item.type === 'live') && (
                <>
                  <TypeBadge type={item.type} ended={item.ended} />{' '}
                </>
              )}
              <Title text={item.title} noBreak={edition.site.noBreakWords} />
            </a>
          </p>
        </li>
      ))}
    </ol>
  );
}
