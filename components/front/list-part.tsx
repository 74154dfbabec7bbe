import type { ReactNode } from 'react';
import type { PartView } from '#newsroom/front/read-part.ts';
import type { StoryItem } from '#newsroom/story/story-view.ts';
import { DayGroups } from './day-groups.tsx';
import { DayPager } from './day-pager.tsx';
import { ListAside } from './list-aside.tsx';
import { Pager } from './pager.tsx';

type Props = {
  /** The list's own path. */
  path: string;
  part: PartView;
  now: number;
  fullDates?: boolean;
  renderDay: (items: readonly StoryItem[]) => ReactNode;
};

/** A page or a day of a list, ways to what comes before and after it, and days to go to. */
export function ListPart({ path, part, now, fullDates = false, renderDay }: Props) {
  if (part.kind === 'day') {
    return (
      <div className="cols">
        <div>
          <DayGroups items={part.items} now={now} fullDates renderDay={renderDay} />
          <DayPager path={path} view={part} now={now} />
        </div>
        <ListAside path={path} part={part} now={now} />
      </div>
    );
  }
  const { items, splitDays } = part;
  return (
    <div className="cols">
      <div>
        <DayGroups {...{ items, now, fullDates, path, splitDays, renderDay }} />
        <Pager path={path} view={part} />
      </div>
      <ListAside path={path} part={part} now={now} fullDates={fullDates} />
    </div>
  );
}
