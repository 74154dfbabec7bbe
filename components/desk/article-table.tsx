import { exactTime, isoBeijing } from '#lib/dates.ts';
import { typeNames } from '#newsroom/article/kinds.rule.ts';
import type { ArticleRow } from '#newsroom/article/list-articles.ts';
import { renditionPath } from '#newsroom/media/picture.rule.ts';
import { Icon } from '../ui/icon.tsx';
import { StateBadge } from './state-badge.tsx';
import { updatedText } from './updated-text.ts';

export function ArticleTable({ rows, now }: { rows: readonly ArticleRow[]; now: number }) {
  return (
    <div className="tblw">
      <table className="tbl">
        <caption className="vh">稿件列表，最近改动的在前</caption>
        <thead>
          <tr>
            <th scope="col">标题</th>
            <th scope="col">频道</th>
            <th scope="col">状态</th>
            <th scope="col">来源</th>
            <th scope="col" className="n" aria-sort="descending">
              更新 ↓
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ArticleLine key={row.id} row={row} now={now} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ArticleLine({ row, now }: { row: ArticleRow; now: number }) {
  const notes = [row.type === 'text' ? '' : typeNames[row.type], row.stub ? '待补' : ''].filter(Boolean);
  return (
    <tr>
      <td className="ti">
        <div className="row">
          {row.pictureId ? (
            <img
              src={renditionPath(row.pictureId, '360.webp')}
              alt=""
              width={72}
              height={48}
              loading="lazy"
            />
          ) : (
            <span className="noim">
              <Icon name="article" />
            </span>
          )}
          <span>
            <a href={`/admin/articles/${row.id}`}>{row.headline}</a>
            {notes.length > 0 ? <small>{notes.join('，')}</small> : null}
          </span>
        </div>
      </td>
      <td className="hm">{row.channelName}</td>
      <td>
        <StateBadge state={row.state} />
      </td>
      <td className="hm">{row.sourceName}</td>
      <td className="n">
        <time dateTime={isoBeijing(row.updatedAt)} title={exactTime(row.updatedAt)}>
          {updatedText(row.updatedAt, now)}
        </time>
      </td>
    </tr>
  );
}
