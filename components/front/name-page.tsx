import { longDay } from '#lib/dates.ts';
import type { NameView } from '#newsroom/front/read-name.ts';
import { Breadcrumb } from '../site/breadcrumb.tsx';
import type { Edition } from '../site/edition.ts';
import { PageFrame } from '../site/page-frame.tsx';
import { ListAside } from './list-aside.tsx';
import { nameKindWords } from './name-words.ts';
import { Pager } from './pager.tsx';
import { partTrail, partWords } from './part-words.ts';
import { StoryList } from './story-list.tsx';

type Props = { view: NameView; edition: Edition };

/** The stories that bear a tag, come from a source, or are by a reporter or a photographer. */
export function NamePage({ view, edition }: Props) {
  const { kind, name, path, feed, part, since } = view;
  const words = partWords(part);
  return (
    <PageFrame edition={edition}>
      <main id="main" className="wrap chan">
        <Breadcrumb trail={partTrail([{ name, path }], part)} endsHere />
        <p className="kick kind">{nameKindWords[kind]}</p>
        <h1>
          {name}
          {words !== '' && <small>{words}</small>}
        </h1>
        {part.page === null && (
          <p className="desc">
            共 <span className="num">{part.total}</span> 篇稿件，最早一篇是
            <span className="num">{longDay(since)}</span>的。{' '}
            <a href={feed} type="application/rss+xml">
              RSS 订阅
            </a>
          </p>
        )}
        <div className="notabs" />
        <div className="ww" />
        <div className="cols">
          <div>
            <h2 className="vh">稿件</h2>
            <StoryList items={part.items} edition={edition} dated />
            <Pager path={path} view={part} />
          </div>
          <ListAside path={path} part={part} now={edition.now} />
        </div>
      </main>
    </PageFrame>
  );
}
