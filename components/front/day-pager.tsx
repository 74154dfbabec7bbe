import type { DayView } from '#newsroom/front/read-part.ts';
import { dayBounds, shortDay } from '#lib/dates.ts';
import { dayPath } from '#newsroom/site/paths.rule.ts';
import { Icon } from '../ui/icon.tsx';

type Props = { path: string; view: DayView; now: number };

/** Ways from a day to the nearest days that have stories, and to the newest. */
export function DayPager({ path, view: { previous, next }, now }: Props) {
  const name = (day: string) => <span className="num">{shortDay(dayBounds(day)[0], now)}</span>;
  return (
    <nav className="pager days" aria-label="前后日期">
      {next === null ? (
        <span className="pv off">已是最新一天</span>
      ) : (
        <a className="pv" href={dayPath(path, next)} rel="prev">
          <Icon name="back" />
          {name(next)}
        </a>
      )}
      <a href={path}>最新稿件</a>
      {previous === null ? (
        <span className="nx off">已是最早一天</span>
      ) : (
        <a className="nx" href={dayPath(path, previous)} rel="next">
          {name(previous)}
          <Icon name="next" />
        </a>
      )}
    </nav>
  );
}
