import type { ReactNode } from 'react';
import type { SearchView } from '#newsroom/search/search.ts';
import type { Wider } from '#newsroom/search/wider-searches.ts';
import { longestQuestion, type SearchAddress } from '#newsroom/site/search-paths.rule.ts';
import type { StoryItem } from '#newsroom/story/story-view.ts';
import { NewestList } from '../front/newest-list.tsx';
import type { Edition } from '../site/edition.ts';
import { PageFrame } from '../site/page-frame.tsx';
import { SearchForm } from '../site/search-form.tsx';
import { HitList } from './hit-list.tsx';
import { NothingFound } from './nothing-found.tsx';
import { SearchFilters, SearchSorts } from './search-filters.tsx';
import { SearchPager } from './search-pager.tsx';
import { SearchTips } from './search-tips.tsx';

type Tag = { name: string; path: string };
export type SearchOutcome =
  | { kind: 'start' }
  | { kind: 'tooLong' }
  | { kind: 'answer'; view: SearchView; wider: readonly Wider[]; tags: readonly Tag[] };

type Props = {
  address: SearchAddress;
  outcome: SearchOutcome;
  newest: readonly StoryItem[];
  edition: Edition;
};

/** The box, and under it what was found, or what can be read instead. */
export function SearchPage(props: Props) {
  const { address, outcome, edition } = props;
  return (
    <PageFrame edition={edition}>
      <main id="main" className="wrap chan find">
        <h1 className="vh">{outcome.kind === 'answer' ? `搜索：${address.typed}` : '搜索'}</h1>
        <SearchForm typed={address.typed.slice(0, longestQuestion)} />
        {outcome.kind === 'tooLong' && (
          <p className="note" role="alert">
            搜索词最多 {longestQuestion} 个字，这次没有搜。请留下最要紧的几个词，再搜一次。
          </p>
        )}
        {outcome.kind === 'answer' ? <Answer {...props} outcome={outcome} /> : <Start {...props} />}
      </main>
    </PageFrame>
  );
}

type AnswerProps = Props & { outcome: Extract<SearchOutcome, { kind: 'answer' }> };

function Answer({ address, outcome: { view, wider, tags }, newest, edition }: AnswerProps) {
  return (
    <>
      <div className="sift">
        <SearchFilters address={address} />
        <div className="tally">
          <output>{tally(view)}</output>
          {view.total > 1 && <SearchSorts address={address} />}
        </div>
      </div>
      <Columns tags={tags}>
        {view.total === 0 ? (
          <NothingFound address={address} wider={wider} newest={newest} edition={edition} />
        ) : (
          <>
            <HitList found={view.found} edition={edition} />
            <SearchPager address={address} pages={view.pages} />
            {view.more && view.page === view.pages && (
              <p className="endnote">只列到这里。多写一个词，或点上面的类别，范围会小一些。</p>
            )}
          </>
        )}
      </Columns>
    </>
  );
}

function tally({ total, more }: SearchView): ReactNode {
  if (total === 0) return '没有找到';
  return (
    <>
      {more ? '超过' : '共'} <span className="num">{total}</span> 条结果
    </>
  );
}

function Start({ newest, edition }: Props) {
  return (
    <Columns tags={[]}>
      <div className="sec-h">
        <h2>最新稿件</h2>
        <a href="/rolling">全部</a>
      </div>
      <NewestList items={newest} edition={edition} />
    </Columns>
  );
}

function Columns({ tags, children }: { tags: readonly Tag[]; children: ReactNode }) {
  return (
    <>
      <div className="ww" />
      <div className="cols">
        <div>{children}</div>
        <aside aria-label="检索帮助">
          <SearchTips tags={tags} />
        </aside>
      </div>
    </>
  );
}
