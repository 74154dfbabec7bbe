import { stateNames } from '#newsroom/body/kinds.rule.ts';
import { type ArticleFilter, isNarrowed, listPath } from '#newsroom/desk-list/article-filter.rule.ts';
import { unnarrowed } from './list-filters.tsx';

/** One sentence and the next step. */
export function ListEmpty({ filter, newPath }: { filter: ArticleFilter; newPath: string | null }) {
  if (isNarrowed(filter)) {
    return (
      <div className="empty">
        <b>没有符合的稿件</b>
        <a className="link" href={listPath(unnarrowed(filter))}>
          清除筛选
        </a>
      </div>
    );
  }
  if (filter.state) {
    return (
      <div className="empty">
        <b>没有{stateNames[filter.state]}的稿件</b>
        <a className="link" href="/admin">
          看全部稿件
        </a>
      </div>
    );
  }
  return (
    <div className="empty">
      <b>还没有稿件</b>
      {newPath ? (
        <a className="link" href={newPath}>
          写第一篇
        </a>
      ) : null}
      <a className="link" href="/admin/import">
        从网页导入
      </a>
    </div>
  );
}
