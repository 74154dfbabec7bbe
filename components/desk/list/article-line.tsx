import { dayBeijing, exactTime, isoBeijing, shortDay } from '#lib/dates.ts';
import { typeNames } from '#newsroom/body/kinds.rule.ts';
import type { ArticleRow } from '#newsroom/desk-list/article-rows.ts';
import { stepNames } from '#newsroom/staff/review-steps.rule.ts';
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
      <td className="max-phone:hidden">
        <label className="tick-room -my-2 min-h-10">
          <input
            className="checkbox"
            type="checkbox"
            name="ids"
            value={row.id}
            form="bulk"
            aria-label={`选择：${title}`}
            data-title={title}
          />
        </label>
      </td>
      <td className="w-full whitespace-normal text-ink max-phone:col-span-full">
        <div className="flex items-center gap-[0.85rem] max-phone:flex-row-reverse max-phone:items-start max-phone:justify-between">
          <Thumbnail id={row.pictureId} />
          <span className="min-w-0">
            <a
              className="open line-clamp-3 leading-[1.45] font-medium wrap-anywhere"
              href={`/admin/articles/${row.id}${row.review ? '/review' : ''}`}
              title={title.length > 60 ? title : undefined}
            >
              {title}
            </a>
            <Notes row={row} personId={personId} />
          </span>
        </div>
      </td>
      <td className="max-w-34 truncate max-laptop:hidden">{row.channelName}</td>
      <td>
        {row.review ? (
          <>
            <StateBadge state={row.state} name={`待${stepNames[row.review.step]}`} />
            <small className="mt-[0.1rem] block text-2xs text-ink-3">
              <At at={row.review.since} now={now} /> 起
            </small>
          </>
        ) : (
          <StateBadge state={row.state} />
        )}
      </td>
      <td className="max-w-34 truncate max-laptop:hidden" title={row.sourceName || undefined}>
        {row.sourceName}
      </td>
      <td className="max-w-34 truncate max-[85rem]:hidden" title={row.author}>
        {row.author}
      </td>
      <td className="text-right tabular-nums max-[85rem]:hidden">
        {row.publishedAt === null ? null : <At at={row.publishedAt} now={now} short />}
      </td>
      <td className="text-right tabular-nums">
        <At at={row.updatedAt} now={now} />
      </td>
      <td className="max-phone:hidden">
        <LineMenu row={row} title={title} may={row.may} />
      </td>
    </tr>
  );
}

function Thumbnail({ id }: { id: string | null }) {
  if (id)
    return (
      <img
        src={renditionPath(id, '360.webp')}
        alt=""
        width={72}
        height={48}
        loading="lazy"
        className="h-12 w-18 flex-none object-cover"
      />
    );
  return (
    <span className="grid h-12 w-18 flex-none place-items-center bg-wash text-control">
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
    <small className="mt-[0.1rem] block text-2xs text-ink-3">
      {notes.join('，')}
      {row.writer ? (
        <span className="writes text-ochre">
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
