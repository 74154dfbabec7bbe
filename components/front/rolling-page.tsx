import type { RollingView } from '#newsroom/front/read-rolling.ts';
import { Breadcrumb } from '../site/breadcrumb.tsx';
import type { Edition } from '../site/edition.ts';
import { PageFrame } from '../site/page-frame.tsx';
import { DayGroups } from './day-groups.tsx';
import { Pager } from './pager.tsx';
import { RollingList } from './rolling-list.tsx';

type Props = { view: RollingView; edition: Edition };

/** 滚动: everything, newest first, under whole dates. */
export function RollingPage({ view, edition }: Props) {
  return (
    <PageFrame edition={edition} place="rolling">
      <main id="main" className="wrap chan">
        <Breadcrumb trail={[{ name: '滚动', path: '/rolling' }]} endsHere />
        <h1>滚动新闻</h1>
        <div className="notabs" />
        <div className="ww" />
        {view.items.length === 0 ? (
          <div className="empty none">
            <b>还没有稿件</b>
            编辑部发稿后，这里按时间列出每一条。
          </div>
        ) : (
          <DayGroups
            items={view.items}
            now={edition.now}
            fullDates
            renderDay={(ofDay) => <RollingList items={ofDay} edition={edition} />}
          />
        )}
        <Pager path="/rolling" page={view.page} pages={view.pages} />
      </main>
    </PageFrame>
  );
}
