import { clockTime, dayBeijing, exactTime, isoBeijing } from '#lib/dates.ts';
import type { ActLine, RevisionLine } from '#newsroom/revision/revision-view.ts';
import { actName, actNote } from '../story/act-names.ts';
import { updatedText } from '../form/updated-text.ts';
import { RevisionMarks } from './revision-marks.tsx';
import { type RevisionsView, comparisonPath } from './revisions-view.ts';

/** All revisions and what was done with the story between them, newest first. */
export function RevisionTimeline({ view }: { view: RevisionsView }) {
  const { list, pair } = view;
  return (
    <section
      className="sticky top-20 max-h-[calc(100vh-6.25rem)] overflow-y-auto rounded-card border border-rule bg-raised max-laptop:static max-laptop:max-h-none max-phone:-mx-4 max-phone:rounded-none max-phone:border-x-0"
      id="revisions"
      aria-labelledby="revisions-h"
    >
      <h2 className="px-5 pt-4 pb-3 text-md font-semibold" id="revisions-h">
        全部版本<small className="ms-[0.6em] text-2xs font-normal text-ink-3">共 {list.total} 版</small>
      </h2>
      <ol>
        {list.entries.map((entry) =>
          entry.type === 'act' ? (
            <Act key={`a${entry.line.id}`} act={entry.line} now={view.now} />
          ) : (
            <Revision
              key={entry.line.number}
              line={entry.line}
              view={view}
              shown={entry.line.number === pair.to.number || entry.line.number === pair.from?.number}
            />
          ),
        )}
      </ol>
      <Pager view={view} />
    </section>
  );
}

const entryLook = 'grid gap-[0.15rem] border-t border-rule px-5 py-[0.7rem] leading-[1.5]';
const facts = 'flex flex-wrap gap-x-3 text-2xs text-ink-3';
const link = 'text-azure hover:underline max-phone:inline-flex max-phone:min-h-11 max-phone:items-center';

type RevisionProps = { line: RevisionLine; view: RevisionsView; shown: boolean };

function Revision({ line, view, shown }: RevisionProps) {
  const to = view.list.choices.find((one) => one.isHead)?.number;
  return (
    <li className={`revision ${entryLook} ${shown ? 'bg-azure-wash' : ''}`}>
      <p className="flex flex-wrap items-center gap-x-[0.6rem] gap-y-1">
        <a
          className={`font-semibold ${link}`}
          href={comparisonPath(view.list.id, { to: line.number })}
          aria-current={line.number === view.pair.to.number ? 'true' : undefined}
        >
          第 {line.number} 版
        </a>
        <RevisionMarks marks={{ ...line, aside: line.aside !== null }} />
      </p>
      <p className="text-xs text-ink-2">{changeText(line)}</p>
      <p className={facts}>
        {line.staffName}
        <span>
          <time dateTime={isoBeijing(line.from)} title={exactTime(line.from)}>
            {updatedText(line.from, view.now)}
          </time>
          {spanEnd(line)}
        </span>
        {to !== undefined && !line.isHead ? (
          <a className={`ms-auto ${link}`} href={comparisonPath(view.list.id, { from: line.number, to })}>
            与当前稿比<span className="sr-only">：第 {line.number} 版</span>
          </a>
        ) : null}
      </p>
    </li>
  );
}

function changeText({ restoredFrom, aside, basedOn, changes }: RevisionLine): string {
  const what = changes.length > 0 ? changes.join('、') : basedOn === null ? '初稿' : '没有改动';
  if (restoredFrom !== null) return `恢复自第 ${restoredFrom} 版：${what}`;
  if (!aside) return what;
  const why = aside.merged ? '别人先改了，另存在这里，后来已处理' : '别人先改了，没能存成当前稿，另存在这里';
  return `${why}：${what}`;
}

/** Until when it was written, where that was later. */
function spanEnd({ from, until }: RevisionLine) {
  if (clockTime(from) === clockTime(until) && dayBeijing(from) === dayBeijing(until)) return null;
  return (
    <>
      {' – '}
      <time dateTime={isoBeijing(until)} title={exactTime(until)}>
        {updatedText(until, from)}
      </time>
    </>
  );
}

function Act({ act, now }: { act: ActLine; now: number }) {
  const note = actNote(act.detail);
  return (
    <li className={`${entryLook} bg-wash text-xs text-ink-2`}>
      <p>
        <b className="font-semibold">{actName(act.verb)}</b>
        {note === '' ? '' : `：${note}`}
      </p>
      <p className={facts}>
        {act.staffName}
        <time dateTime={isoBeijing(act.at)} title={exactTime(act.at)}>
          {updatedText(act.at, now)}
        </time>
      </p>
    </li>
  );
}

function Pager({ view: { list, pair } }: { view: RevisionsView }) {
  if (list.pages < 2) return null;
  const path = (page: number) =>
    `${comparisonPath(list.id, { from: pair.from?.number, to: pair.to.number })}&page=${page}#revisions`;
  return (
    <nav className="pager border-t border-rule px-5 py-2" aria-label="版本分页">
      {list.page > 1 ? <a href={path(list.page - 1)}>较新</a> : null}
      <span className="num">{`${list.page} / ${list.pages}`}</span>
      {list.page < list.pages ? <a href={path(list.page + 1)}>较早</a> : null}
    </nav>
  );
}
