import type { PartView } from '#newsroom/front/read-part.ts';
import { rollingPath } from '#newsroom/site/paths.rule.ts';
import { Breadcrumb } from '../site/breadcrumb.tsx';
import type { Edition } from '../site/edition.ts';
import { PageFrame } from '../site/page-frame.tsx';
import { ListPart } from './list-part.tsx';
import { partTrail, partWords } from './part-words.ts';
import { RollingList } from './rolling-list.tsx';

type Props = { part: PartView; edition: Edition };

/** 滚动: everything, newest first, under whole dates. */
export function RollingPage({ part, edition }: Props) {
  const words = partWords(part);
  return (
    <PageFrame edition={edition} place="rolling">
      <main id="main" className="wrap chan">
        <Breadcrumb trail={partTrail([{ name: '滚动', path: rollingPath }], part)} endsHere />
        <h1>
          滚动新闻
          {words !== '' && <small>{words}</small>}
        </h1>
        <div className="notabs" />
        <div className="ww" />
        {part.items.length === 0 ? (
          <div className="empty none">
            <b>还没有稿件</b>
            编辑部发稿后，这里按时间列出每一条。
          </div>
        ) : (
          <ListPart
            path={rollingPath}
            part={part}
            now={edition.now}
            fullDates
            renderDay={(ofDay) => <RollingList items={ofDay} edition={edition} />}
          />
        )}
      </main>
    </PageFrame>
  );
}
