import type { Metadata } from 'next';
import { ArticleTable } from '#components/desk/article-table.tsx';
import { type ListFilter, ListFilters, StateTabs, listPath } from '#components/desk/list-filters.tsx';
import { ListPager } from '#components/desk/list-pager.tsx';
import { Shell } from '#components/desk/shell.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { now } from '#lib/clock.ts';
import { articleStates } from '#newsroom/article/kinds.rule.ts';
import { listArticles } from '#newsroom/article/list-articles.ts';
import { channelOptions } from '../channel-options.ts';
import { deskFrame } from '../desk-frame.ts';
import { requirePerson } from '../require-person.ts';

export const metadata: Metadata = { title: '稿件' };

type Search = Record<string, string | string[] | undefined>;

export default async function ArticlesPage({ searchParams }: { searchParams: Promise<Search> }) {
  const person = await requirePerson('/admin');
  const search = await searchParams;
  const filter = readFilter(search);
  const list = listArticles({ ...filter, page: number(search.page) ?? 1 });
  return (
    <Shell frame={deskFrame(person, 'articles', '稿件')} top={<ImportLink />}>
      <StateTabs filter={filter} counts={list.counts} />
      <ListFilters filter={filter} channels={channelOptions()} />
      {list.rows.length > 0 ? <ArticleTable rows={list.rows} now={now()} /> : <Nothing filter={filter} />}
      <ListPager page={list.page} pages={list.pages} pathOf={(page) => listPath(filter, page)} />
    </Shell>
  );
}

function readFilter(search: Search): ListFilter {
  return {
    state: articleStates.find((one) => one === search.state),
    query: typeof search.q === 'string' ? search.q.trim().slice(0, 100) : '',
    channelId: number(search.channel),
  };
}

const number = (text: string | string[] | undefined) =>
  typeof text === 'string' && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;

function ImportLink() {
  return (
    <a className="btn p" href="/admin/import">
      <Icon name="add" />
      导入
    </a>
  );
}

function Nothing({ filter }: { filter: ListFilter }) {
  const filtered = filter.query !== '' || filter.channelId !== undefined || filter.state !== undefined;
  return (
    <div className="empty">
      <b>{filtered ? '没有符合的稿件' : '还没有稿件'}</b>
      {filtered ? <a href="/admin">看全部稿件</a> : <a href="/admin/import">从网页导入第一篇</a>}
    </div>
  );
}
