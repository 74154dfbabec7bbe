import type { StoryItem } from '#newsroom/story/story-view.ts';
import type { Edition } from '../site/edition.ts';
import { StoryTime } from '../ui/story-time.tsx';
import { Title } from '../ui/title.tsx';
import { TypeBadge } from '../ui/type-badge.tsx';

type Props = { items: readonly StoryItem[]; edition: Edition };

/** One day of 滚动: time, title, channel; the day stands above, so a time alone is plain. */
export function RollingList({ items, edition }: Props) {
  return (
    <div className="live roll">
      <ol>
        {items.map((item) => (
          <li key={item.id} className={item.type === 'flash' ? 'f' : undefined}>
            <StoryTime at={item.time} now={edition.now} as="clock" />
            <div>
              <h3 className="t">
                {item.type !== 'text' && (
                  <>
                    <TypeBadge type={item.type} ended={item.ended} />{' '}
                  </>
                )}
                <a href={item.path}>
                  {item.label !== '' && item.type !== 'flash' && (
                    <span className="label">{item.label}丨</span>
                  )}
                  <Title text={item.title} noBreak={edition.site.noBreakWords} />
                </a>
              </h3>
              <div className="meta">
                <a href={item.channel.path}>{item.channel.name}</a>
                {item.sourceName !== '' && <span>{item.sourceName}</span>}
              </div>
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
