import type { ReactNode } from 'react';
import { type ArticleFilter, type ArticleOrder, listPath } from '#newsroom/desk-list/article-filter.rule.ts';
import { ArticleLine, type ListedArticle } from './article-line.tsx';
import { CheckAll } from './check-all.island.tsx';

type Props = { rows: readonly ListedArticle[]; filter: ArticleFilter; now: number; personId: string };

export function ArticleTable({ rows, filter, now, personId }: Props) {
  return (
    <div className="table-frame">
      <table className="tbl articles">
        <caption className="sr-only">稿件列表</caption>
        <thead>
          <tr>
            <th scope="col" className="max-phone:hidden">
              <CheckAll />
            </th>
            <th scope="col">标题</th>
            <th scope="col" className="max-laptop:hidden">
              频道
            </th>
            <th scope="col">状态</th>
            <th scope="col" className="max-laptop:hidden">
              来源
            </th>
            <th scope="col" className="max-[85rem]:hidden">
              作者
            </th>
            <OrderHead filter={filter} order="published" className="text-right max-[85rem]:hidden">
              发布
            </OrderHead>
            <OrderHead filter={filter} order="updated" className="text-right">
              更新
            </OrderHead>
            <th scope="col" className="max-phone:hidden">
              <span className="sr-only">操作</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ArticleLine key={row.id} row={row} now={now} personId={personId} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type HeadProps = { filter: ArticleFilter; order: ArticleOrder; className: string; children: ReactNode };

/** Sorts by its column, newest first; where the list is sorted so already, the other way. */
function OrderHead({ filter, order, className, children }: HeadProps) {
  const current = filter.order === order;
  const sorted = current ? (filter.oldestFirst ? 'ascending' : 'descending') : undefined;
  const next = { ...filter, order, oldestFirst: current && !filter.oldestFirst };
  return (
    <th scope="col" className={className} aria-sort={sorted}>
      <a href={listPath(next)}>
        {children}
        {current ? <span aria-hidden="true">{filter.oldestFirst ? ' ↑' : ' ↓'}</span> : null}
      </a>
    </th>
  );
}
