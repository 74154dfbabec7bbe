import type { DayLink } from '#newsroom/front/read-part.ts';
import { dayBounds, longDay, shortDay, weekday } from '#lib/dates.ts';
import { dayPath } from '#newsroom/site/paths.rule.ts';
import { SectionHead } from './section-head.tsx';

type Props = { path: string; days: readonly DayLink[]; now: number; fullDates: boolean };

/** Days of a list, each with a page of its own. */
export function DayLinks({ path, days, now, fullDates }: Props) {
  if (days.length === 0) return null;
  return (
    <section aria-labelledby="days">
      <SectionHead name="按日查看" id="days" />
      <ol>
        {days.map(({ day, stories }) => {
          const [at] = dayBounds(day);
          return (
            <li key={day}>
              <a href={dayPath(path, day)}>
                <span className="num">{fullDates ? longDay(at) : shortDay(at, now)}</span>
                <small>{weekday(at)}</small>
                {stories !== null && (
                  <small className="n">
                    <span className="num">{stories}</span> 条
                  </small>
                )}
              </a>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
