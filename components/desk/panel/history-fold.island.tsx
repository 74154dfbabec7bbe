'use client';

import { exactTime, longTime } from '#lib/dates.ts';
import type { Draft } from '#newsroom/article/read-draft.ts';
import { actName, actNote } from '../story/act-names.ts';
import { Fold } from './fold.island.tsx';

/** The newest acts; all of them stand with the revisions. */
const shownActs = 12;

export function HistoryFold({ draft: { id, history } }: { draft: Draft }) {
  if (id === 0) return null;
  return (
    <Fold id="history" title="历史" note={`${history.length} 条`} open={false}>
      <a className="btn" href={`/admin/articles/${id}/revisions`}>
        版本与对照
      </a>
      <ol className="grid gap-[0.65rem] text-xs leading-[1.5]">
        {history.slice(0, shownActs).map((line) => (
          <li key={line.id} className="grid grid-cols-[1fr_auto] gap-x-3">
            <span>
              {line.staffName} {actName(line.verb)}
            </span>
            <time className="text-2xs text-ink-3" title={exactTime(line.at)}>
              {longTime(line.at)}
            </time>
            {actNote(line.detail) ? (
              <small className="col-span-full text-2xs text-ink-3">{actNote(line.detail)}</small>
            ) : null}
          </li>
        ))}
      </ol>
    </Fold>
  );
}
