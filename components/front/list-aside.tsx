import type { PartView } from '#newsroom/front/read-part.ts';
import { DayLinks } from './day-links.tsx';
import { NamesAlongLinks } from './names-along-links.tsx';

type Props = { path: string; part: PartView; now: number; fullDates?: boolean };

/** Beside a list: its days, and the names that its stories bear. Nothing where there is neither. */
export function ListAside({ path, part, now, fullDates = false }: Props) {
  const days = part.kind === 'page' ? part.days : [];
  if (days.length + part.along.length === 0) return null;
  return (
    <aside className="daylinks" aria-label="更多去处">
      <div className="box">
        <DayLinks path={path} days={days} now={now} fullDates={fullDates} />
        <NamesAlongLinks names={part.along} />
      </div>
    </aside>
  );
}
