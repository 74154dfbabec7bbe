import { clockTime, dayBeijing, exactTime, isoBeijing, shortDay } from '#lib/dates.ts';
import type { StoryItem } from '#newsroom/story/story-view.ts';
import type { Edition } from '../site/edition.ts';
import { Title } from '../ui/title.tsx';
import { TypeBadge } from '../ui/type-badge.tsx';

type Props = { items: readonly StoryItem[]; edition: Edition };

/** 滚动: times on a line, flashes with a filled dot. Times of another day show the day. */
export function LatestList({ items, edition }: Props) {
  return (
    <ol>
      {items.map((item) => (
        <li key={item.id} className={item.type === 'flash' ? 'f' : undefined}>
          <time className="num" dateTime={isoBeijing(item.time)} title={exactTime(item.time)}>
            <ShortTime at={item.time} now={edition.now} />
          </time>
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

/** 10:52 today; 8.15 on another day of the year; in another year that above the day, for the column is narrow. */
function ShortTime({ at, now }: { at: number; now: number }) {
  if (dayBeijing(at) === dayBeijing(now)) return clockTime(at);
  const [, year, month = '', day = ''] = /^(?:(\d+)年)?(\d+)月(\d+)日$/.exec(shortDay(at, now)) ?? [];
  return (
    <>
      {year !== undefined && (
        <>
          {`${year}年`}
          <br />
        </>
      )}
      {`${month}.${day}`}
    </>
  );
}
