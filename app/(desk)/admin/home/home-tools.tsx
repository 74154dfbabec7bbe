import { Icon } from '#components/ui/icon.tsx';
import { monthDay, weekday } from '#lib/dates.ts';
import { lunarDay } from '#lib/lunar.ts';

/** On top of the 工作台: the day, and a new story. */
export const HomeTools = ({ now, mayWrite }: { now: number; mayWrite: boolean }) => (
  <>
    <p className="homeday">
      <span>{monthDay(now)}</span>
      <span>{weekday(now)}</span>
      <span>{lunarDay(now).replace(/^.{2}年/u, '')}</span>
    </p>
    {mayWrite ? (
      <a className="btn primary" href="/admin/articles/new">
        <Icon name="add" />
        写稿
      </a>
    ) : null}
  </>
);
