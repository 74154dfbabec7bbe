import type { TagView } from '#newsroom/front/read-tag.ts';
import { tagPath } from '#newsroom/site/paths.rule.ts';
import { Breadcrumb } from '../site/breadcrumb.tsx';
import type { Edition } from '../site/edition.ts';
import { PageFrame } from '../site/page-frame.tsx';
import { DayGroups } from './day-groups.tsx';
import { Pager } from './pager.tsx';
import { StoryList } from './story-list.tsx';

type Props = { view: TagView; edition: Edition };

export function TagPage({ view, edition }: Props) {
  const path = tagPath(view.slug);
  return (
    <PageFrame edition={edition}>
      <main id="main" className="wrap chan">
        <Breadcrumb trail={[{ name: view.name, path }]} endsHere />
        <h1>{view.name}</h1>
        <p className="desc">
          共 <span className="num">{view.total}</span> 篇稿件
        </p>
        <div className="notabs" />
        <div className="ww" />
        <DayGroups
          items={view.items}
          now={edition.now}
          renderDay={(ofDay) => <StoryList items={ofDay} edition={edition} />}
        />
        <Pager path={path} page={view.page} pages={view.pages} />
      </main>
    </PageFrame>
  );
}
