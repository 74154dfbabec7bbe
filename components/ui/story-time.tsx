import {
  clockTime,
  dayBeijing,
  exactTime,
  isoBeijing,
  listTime,
  longDay,
  longTime,
  shortDay,
} from '#lib/dates.ts';

/**
 * `list`: the clock for what is of today, the day for all else; only for pages that end with the day (lists, the front).
 * `clock` stands under the heading of a day. All others hold for as long as a year does.
 */
type Form = 'day' | 'clock' | 'list' | 'full' | 'dayAndClock';
type Props = { at: number; now: number; as: Form };

/** A time that people read and programs can, to the second. A story known by its day alone shows no midnight. */
export function StoryTime({ at, now, as }: Props) {
  const dayOnly = exactTime(at).endsWith('00:00:00');
  const text = dayOnly ? dayText({ at, now, as }) : timeText({ at, now, as });
  return (
    <time
      className="num"
      dateTime={dayOnly ? dayBeijing(at) : isoBeijing(at)}
      title={dayOnly ? dayBeijing(at) : exactTime(at)}
    >
      {as === 'list' ? <WithinColumn text={text} /> : text}
    </time>
  );
}

/** In a narrow column the year stands above the day. */
function WithinColumn({ text }: { text: string }) {
  const year = text.indexOf('年') + 1;
  if (year === 0) return text;
  return (
    <>
      {text.slice(0, year)}
      <wbr />
      {text.slice(year)}
    </>
  );
}

const dayText = ({ at, now, as }: Props) => (as === 'full' ? longDay(at) : shortDay(at, now));

function timeText({ at, now, as }: Props): string {
  switch (as) {
    case 'day':
      return shortDay(at, now);
    case 'clock':
      return clockTime(at);
    case 'list':
      return listTime(at, now);
    case 'full':
      return longTime(at);
    case 'dayAndClock':
      return `${shortDay(at, now)} ${clockTime(at)}`;
  }
}
