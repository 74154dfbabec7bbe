import type { ArticleRow } from '#newsroom/desk-list/article-rows.ts';
import { type BulkAct, bulkActs, bulkNames } from '#newsroom/desk-list/bulk.rule.ts';
import { Icon } from '../../ui/icon.tsx';
import { CopyLink } from '../form/copy-link.island.tsx';

/** What the person may do with this one article, as it stands. */
export type LineRights = Record<BulkAct, boolean>;

type Props = { row: Pick<ArticleRow, 'id' | 'path'>; title: string; may: LineRights };

/** «…» of a line. A native popover, which opens without script; with script the acts open the list's dialog. */
export function LineMenu({ row, title, may }: Props) {
  const id = `more-${row.id}`;
  const acts = bulkActs.filter((act) => may[act]);
  return (
    <>
      <button
        type="button"
        className="icon-button -my-[0.35rem] min-h-9 min-w-9"
        popoverTarget={id}
        aria-label={`更多操作：${title}`}
      >
        <Icon name="more" />
      </button>
      <ul
        id={id}
        popover="auto"
        className="popover menu min-w-36 p-[0.35rem]"
        aria-label={`更多操作：${title}`}
      >
        <li>
          <a href={`/admin/articles/${row.id}`}>打开</a>
        </li>
        <li>
          <a href={`/admin/articles/${row.id}/revisions`}>历史版本</a>
        </li>
        {row.path === null ? null : (
          <>
            <li>
              <a href={row.path} target="_blank" rel="noopener">
                读者页
              </a>
            </li>
            <li>
              <CopyLink path={row.path} />
            </li>
          </>
        )}
        {acts.map((act) => (
          <li
            key={act}
            className={act === acts[0] ? 'mt-[0.35rem] border-t border-rule pt-[0.35rem]' : undefined}
          >
            <a
              href={`/admin/bulk?act=${act}&ids=${row.id}`}
              data-bulk={act}
              data-id={row.id}
              data-title={title}
              className={act === 'kill' || act === 'spike' ? 'text-cinnabar' : undefined}
            >
              {bulkNames[act]}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
