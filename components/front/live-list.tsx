import type { StoryItem } from '#newsroom/article/story-view.ts';
import { clockTime, dayBeijing, exactTime, isoBeijing, shortDay } from '#lib/dates.ts';
import type { Edition } from '../site/edition.ts';
import { Title } from '../ui/title.tsx';
import { TypeBadge } from '../ui/type-badge.tsx';

type Props = { items: readonly StoryItem[]; edition: Edition };

/** 滚动: times on a line, flashes with a filled dot. Times of another day show the day. */
export function LiveList({ items, edition }: Props) {
  return (
    <ol>
      {items.map((item) => (
        <li key={item.id} className={item.type === 'flash' ? 'f' : undefined}>
          <time className="num" dateTime={isoBeijing(item.time)} title={exactTime(item.time)}>
            {shortTime(item.time, edition.now)}
          </time>
          <p>
            <a href={item.path}>
              {item.type === 'flash' && (
                <>
                  <TypeBadge type="flash" />{' '}
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

/** 10:52 today; 8.15 on another day of the year, and the whole day of another year. */
function shortTime(at: number, now: number): string {
  if (dayBeijing(at) === dayBeijing(now)) return clockTime(at);
  return shortDay(at, now)
    .replace(/^(\d+)月(\d+)日$/, '$1.$2')
    .replace(/^(\d+)年(\d+)月(\d+)日$/, '$1.$2.$3');
}
