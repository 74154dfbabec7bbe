import type { ReactNode } from 'react';
import type { StoryItem } from '#newsroom/article/story-view.ts';
import { dayBeijing, longDay, shortDay, weekday } from '#lib/dates.ts';

type Props = {
  items: readonly StoryItem[];
  now: number;
  /** The whole date, year and all. */
  fullDates?: boolean;
  renderDay: (items: readonly StoryItem[]) => ReactNode;
};

/** Stories under the days they belong to; on wide windows the day stands beside its stories. */
export function DayGroups({ items, now, fullDates = false, renderDay }: Props) {
  const days = [...Map.groupBy(items, (item) => dayBeijing(item.time))];
  return days.map(([day, ofDay]) => {
    const at = ofDay[0]?.time ?? now;
    return (
      <section className="daygroup" key={day} aria-labelledby={`day-${day}`}>
        <h2 className="day" id={`day-${day}`}>
          <b>{fullDates ? longDay(at) : shortDay(at, now)}</b>
          <span>{weekday(at)}</span>
        </h2>
        {renderDay(ofDay)}
      </section>
    );
  });
}
