import type { ReactNode } from 'react';
import { dayBeijing, longDay, shortDay, weekday } from '#lib/dates.ts';
import { dayPath } from '#newsroom/site/paths.rule.ts';
import type { StoryItem } from '#newsroom/story/story-view.ts';

type Props = {
  items: readonly StoryItem[];
  now: number;
  /** The whole date, year and all. */
  fullDates?: boolean;
  /** The list whose days have pages of their own. */
  path?: string;
  /** Days of which another page has more. */
  splitDays?: readonly string[];
  renderDay: (items: readonly StoryItem[]) => ReactNode;
};

/** Stories under the days they belong to, each with how many there are. */
export function DayGroups({ items, now, fullDates = false, path, splitDays, renderDay }: Props) {
  const days = [...Map.groupBy(items, (item) => dayBeijing(item.time))];
  return days.map(([day, ofDay]) => {
    const at = ofDay[0]?.time ?? now;
    const name = <b>{fullDates ? longDay(at) : shortDay(at, now)}</b>;
    return (
      <section className="daygroup" key={day} aria-labelledby={`day-${day}`}>
        <h2 className="day" id={`day-${day}`}>
          {path === undefined ? name : <a href={dayPath(path, day)}>{name}</a>}
          <span>
            {weekday(at)}，{splitDays?.includes(day) ? '本页' : '共'}{' '}
            <span className="num">{ofDay.length}</span> 条
          </span>
        </h2>
        {renderDay(ofDay)}
      </section>
    );
  });
}
