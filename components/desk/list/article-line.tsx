import { dayBeijing, exactTime, isoBeijing, shortDay } from '#lib/dates.ts';
import { typeNames } from '#newsroom/body/kinds.rule.ts';
import type { ArticleRow } from '#newsroom/desk-list/article-rows.ts';
import { renditionPath } from '#newsroom/media/picture.rule.ts';
import { Icon } from '../../ui/icon.tsx';
import { StateBadge } from '../form/state-badge.tsx';
import { updatedText } from '../form/updated-text.ts';
import { type LineRights, LineMenu } from './line-menu.tsx';

export type ListedArticle = ArticleRow & { may: LineRights };

export function ArticleLine({ row, now, personId }: { row: ListedArticle; now: number; personId: string }) {
  const title = row.headline || '无题';
  return (
    <tr>
      <td className="hm">
        <label className="ckl">
          <input
            className="ck"
            type="checkbox"
            name="ids"
            value={row.id}
            form="bulk"
            aria-label={`选择：${title}`}
            data-title={title}
          />
        </label>
      </td>
      <td className="ti">
        <div className="row">
          <Thumbnail id={row.pictureId} />
          <span>
            <a
              className="open"
              href={`/admin/articles/${row.id}`}
              title={title.length > 60 ? title : undefined}
            >
              {title}
            </a>
            <Notes row={row} personId={personId} />
          </span>
        </div>
      </td>
      <td className="hm w2 cut">{row.channelName}</td>
      <td>
        <StateBadge state={row.state} />
      </td>
      <td className="hm w2 cut" title={row.sourceName || undefined}>
        {row.sourceName}
      </td>
      <td className="hm w3 cut" title={row.author}>
        {row.author}
      </td>
      <td className="hm n w3">
        {row.publishedAt === null ? null : <At at={row.publishedAt} now={now} short />}
      </td>
      <td className="n">
        <At at={row.updatedAt} now={now} />
      </td>
      <td className="hm">
        <LineMenu row={row} title={title} may={row.may} />
      </td>
    </tr>
  );
}

function Thumbnail({ id }: { id: string | null }) {
  if (id) return <img src={renditionPath(id, '360.webp')} alt="" width={72} height={48} loading="lazy" />;
  return (
    <span className="noim">
      <Icon name="article" />
    </span>
  );
}

function Notes({ row, personId }: { row: ListedArticle; personId: string }) {
  const notes = [
    kindNote(row),
    row.stub ? '待补' : '',
    row.changed && row.path !== null ? '有未发布的改动' : '',
  ].filter(Boolean);
  if (notes.length === 0 && !row.writer) return null;
  return (
    <small>
      {notes.join('，')}
      {row.writer ? (
        <span className="writes">
          {row.writer.id === personId ? '您正在编辑' : `${row.writer.name} 正在编辑`}
        </span>
      ) : null}
    </small>
  );
}

/** 图集，6 图 · 视频，1:05 */
function kindNote({ type, pictures, durationMs }: ListedArticle): string {
  if (type === 'text') return '';
  if (pictures) return `${typeNames[type]}，${pictures} 图`;
  return type === 'video' && durationMs ? `${typeNames[type]}，${minutes(durationMs)}` : typeNames[type];
}

function minutes(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** `short`: an earlier day without its time. */
function At({ at, now, short = false }: { at: number; now: number; short?: boolean }) {
  const today = dayBeijing(at) === dayBeijing(now);
  return (
    <time dateTime={isoBeijing(at)} title={exactTime(at)}>
      {short && !today ? shortDay(at, now) : updatedText(at, now)}
    </time>
  );
}
