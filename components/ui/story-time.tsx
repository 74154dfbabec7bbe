import { clockTime, dayBeijing, exactTime, isoBeijing, longDay, longTime, shortDay } from '#lib/dates.ts';

type Props = { at: number; now: number; as: 'day' | 'clock' | 'full' | 'dayAndClock' };

/** A time that people read and programs can, to the second. A story known by its day alone shows no midnight. */
export function StoryTime({ at, now, as }: Props) {
  const dayOnly = exactTime(at).endsWith('00:00:00');
  return (
    <time
      className="num"
      dateTime={dayOnly ? dayBeijing(at) : isoBeijing(at)}
      title={dayOnly ? dayBeijing(at) : exactTime(at)}
    >
      {dayOnly ? dayText({ at, now, as }) : timeText({ at, now, as })}
    </time>
  );
}

const dayText = ({ at, now, as }: Props) => (as === 'full' ? longDay(at) : shortDay(at, now));

function timeText({ at, now, as }: Props): string {
  switch (as) {
    case 'day':
      return shortDay(at, now);
    case 'clock':
      return clockTime(at);
    case 'full':
      return longTime(at);
    case 'dayAndClock':
      return `${shortDay(at, now)} ${clockTime(at)}`;
  }
}
