import { Icon } from '#components/ui/icon.tsx';
import { monthDay, weekday } from '#lib/dates.ts';
import { lunarDay } from '#lib/lunar.ts';

/** The day, behind the title of the 工作台. */
export const Today = ({ now }: { now: number }) => (
  <p className="homeday">
    <span>{monthDay(now)}</span>
    <span>{weekday(now)}</span>
    <span>{lunarDay(now).replace(/^.{2}年/u, '')}</span>
  </p>
);

export const NewStory = () => (
  <a className="btn primary" href="/admin/articles/new">
    <Icon name="add" />
    写稿
  </a>
);
