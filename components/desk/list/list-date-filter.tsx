import { dayBeijing, dayBounds, shortDay } from '#lib/dates.ts';
import { type ArticleFilter, listPath } from '#newsroom/desk-list/article-filter.rule.ts';
import { Icon } from '../../ui/icon.tsx';

const dayMs = 86_400_000;

/** The days of the last change: a few at a touch, any by their dates. */
export function DateFilter({ filter, now }: { filter: ArticleFilter; now: number }) {
  const today = dayBeijing(now);
  const before = (days: number) => dayBeijing(now - days * dayMs);
  const quick = [
    { name: '今天', from: today, to: today },
    { name: '昨天', from: before(1), to: before(1) },
    { name: '近 7 天', from: before(6), to: today },
    { name: '近 30 天', from: before(29), to: today },
  ];
  const chosen = filter.from !== '' || filter.to !== '';
  return (
    <>
      <button
        type="button"
        className={chosen ? 'icon-field choice chosen' : 'icon-field choice'}
        popoverTarget="days"
      >
        <span className="sr-only">更新日期：</span>
        {chosen ? daysText(filter, now) : '日期'}
        <Icon name="down" />
      </button>
      <div id="days" popover="auto" className="popover days w-68 gap-[0.6rem] p-4 open:grid">
        <p className="font-semibold">更新日期</p>
        <ul className="grid grid-cols-2 gap-[0.35rem]">
          {quick.map(({ name, from, to }) => (
            <li key={name}>
              <a
                href={listPath({ ...filter, from, to })}
                aria-current={filter.from === from && filter.to === to ? 'true' : undefined}
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
        <label className="grid grid-cols-[1.5rem_1fr] items-center">
          从
          <input className="box" type="date" name="from" defaultValue={filter.from} max={today} />
        </label>
        <label className="grid grid-cols-[1.5rem_1fr] items-center">
          到
          <input className="box" type="date" name="to" defaultValue={filter.to} max={today} />
        </label>
        <button type="submit" className="btn">
          应用
        </button>
      </div>
    </>
  );
}

function daysText({ from, to }: ArticleFilter, now: number): string {
  const day = (text: string) => shortDay(dayBounds(text)[0], now);
  if (from === to) return day(from);
  if (from === '') return `${day(to)}及以前`;
  return to === '' ? `${day(from)}起` : `${day(from)}至${day(to)}`;
}
