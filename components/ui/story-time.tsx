import { clockTime, exactTime, isoBeijing, longTime, shortDay } from '#lib/dates.ts';

type Props = { at: number; now: number; as: 'day' | 'clock' | 'full' | 'dayAndClock' };

/** A time that people read and programs can, to the second. A story known by its day alone shows no midnight. */
export function StoryTime({ at, now, as }: Props) {
  return (
    <time className="num" dateTime={isoBeijing(at)} title={exactTime(at)}>
      {timeText({ at, now, as })}
    </time>
  );
}

function timeText({ at, now, as }: Props): string {
  const dayOnly = exactTime(at).endsWith('00:00:00');
  switch (as) {
    case 'day':
      return shortDay(at, now);
    case 'clock':
      return dayOnly ? shortDay(at, now) : clockTime(at);
    case 'full':
      return longTime(at);
    case 'dayAndClock':
      return dayOnly ? shortDay(at, now) : `${shortDay(at, now)} ${clockTime(at)}`;
  }
}
