import type { Metadata } from 'next';
import { ArticleTable } from '#components/desk/list/article-table.tsx';
import { BulkBar } from '#components/desk/list/bulk-bar.island.tsx';
import { ListEmpty } from '#components/desk/list/list-empty.tsx';
import { ListFilters } from '#components/desk/list/list-filters.tsx';
import { ListKeys } from '#components/desk/list/list-keys.island.tsx';
import { ListPager } from '#components/desk/list/list-pager.tsx';
import { StateTabs } from '#components/desk/list/list-tabs.tsx';
import { ListTools } from '#components/desk/list/list-tools.tsx';
import { Shell } from '#components/desk/shell/shell.tsx';
import { now } from '#lib/clock.ts';
import {
  type SearchParams,
  filterQuery,
  listPath,
  readArticleFilter,
  readPageNumber,
} from '#newsroom/desk-list/article-filter.rule.ts';
import { listArticles } from '#newsroom/desk-list/list-articles.ts';
import { articleAuthors, articleSources } from '#newsroom/desk-list/list-choices.ts';
import { articlesWithText } from '#newsroom/search/text-hits.ts';
import { can } from '#newsroom/staff/can.rule.ts';
import { bulkActsOf, lineRights } from '../bulk-acts-of.ts';
import { bulkTools } from '../bulk-tools.ts';
import { deskFrame } from '../desk-frame.ts';
import { NoRight } from '../desk-notices.tsx';
import { requirePerson } from '../require-person.ts';

export const metadata: Metadata = { title: '稿件' };

/** The article list. All it shows stands in its address. */
export default async function ArticlesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await searchParams;
  const filter = readArticleFilter(search);
  const person = await requirePerson(listPath(filter, readPageNumber(search)));
  if (!can(person, 'article.read')) return <NoRight person={person} action="article.read" place="articles" />;
  const list = listArticles(filter, readPageNumber(search), articlesWithText);
  const tools = bulkTools();
  const newPath = can(person, 'article.write') ? '/admin/articles/new' : null;
  const frame = deskFrame(person, filter.state === 'inReview' ? 'review' : 'articles', '稿件');
  return (
    <Shell
      frame={frame}
      top={<ListTools exportPath={`/admin/export${filterQuery(filter)}`} newPath={newPath} />}
    >
      <StateTabs filter={filter} counts={list.counts} />
      <ListFilters
        filter={filter}
        channels={tools.channels}
        authors={articleAuthors()}
        sources={articleSources()}
        now={now()}
      />
      {/* Also of an empty list: what became of its last articles is told in a window of the bar. */}
      <BulkBar tools={tools} acts={bulkActsOf(person, filter.state === 'spiked')} />
      {list.rows.length > 0 ? (
        <ArticleTable
          rows={list.rows.map((row) => ({ ...row, may: lineRights(person, row) }))}
          filter={filter}
          now={now()}
          personId={person.id}
        />
      ) : (
        <ListEmpty filter={filter} newPath={newPath} />
      )}
      <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-2 text-xs text-ink-3">
        <p>共 {list.total} 篇</p>
        <ListKeys newPath={newPath} />
        <ListPager page={list.page} pages={list.pages} pathOf={(page) => listPath(filter, page)} />
      </div>
    </Shell>
  );
}
