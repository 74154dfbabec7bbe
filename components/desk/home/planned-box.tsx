import { clockTime, dayBeijing, shortDay } from '#lib/dates.ts';
import type { PlannedLine } from '#newsroom/desk-home/today.ts';
import { verbNames } from '#newsroom/workflow/flow.rule.ts';
import { Countdown } from './countdown.island.tsx';
import { HomeBox } from './home-box.tsx';

type Props = { lines: readonly PlannedLine[]; now: number };

/** 定时: the next first, with how long until then. */
export const PlannedBox = ({ lines, now }: Props) => (
  <HomeBox
    id="sch"
    title="定时"
    count={lines.length}
    empty={lines.length === 0 ? '没有定时的稿件。' : undefined}
  >
    <ol className="planned">
      {lines.map((line) => (
        <li key={line.id}>
          <a href={`/admin/articles/${line.articleId}`}>{line.headline || '无题'}</a>
          <small>
            {line.channelName}，{line.act === 'publish' ? '' : `${verbNames[line.act]}，`}
            {line.staffName}
          </small>
          <p>
            <Countdown then={line.at} now={now} />
            <time dateTime={new Date(line.at).toISOString()}>{whenOf(line.at, now)}</time>
          </p>
        </li>
      ))}
    </ol>
  </HomeBox>
);

const day = 24 * 60 * 60_000;

function whenOf(at: number, now: number): string {
  if (dayBeijing(at) === dayBeijing(now)) return clockTime(at);
  return `${dayBeijing(at) === dayBeijing(now + day) ? '明天' : shortDay(at, now)} ${clockTime(at)}`;
}
