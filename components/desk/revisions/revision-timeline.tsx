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
    <section className="revs" id="revisions" aria-labelledby="revisions-h">
      <h2 id="revisions-h">
        全部版本<small>共 {list.total} 版</small>
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

type RevisionProps = { line: RevisionLine; view: RevisionsView; shown: boolean };

function Revision({ line, view, shown }: RevisionProps) {
  const to = view.list.choices.find((one) => one.isHead)?.number;
  return (
    <li className={shown ? 'rev shown' : 'rev'}>
      <p className="rh">
        <a
          href={comparisonPath(view.list.id, { to: line.number })}
          aria-current={line.number === view.pair.to.number ? 'true' : undefined}
        >
          第 {line.number} 版
        </a>
        <RevisionMarks marks={{ ...line, aside: line.aside !== null }} />
      </p>
      <p className="rc">{changeText(line)}</p>
      <p className="rw">
        {line.staffName}
        <span>
          <time dateTime={isoBeijing(line.from)} title={exactTime(line.from)}>
            {updatedText(line.from, view.now)}
          </time>
          {spanEnd(line)}
        </span>
        {to !== undefined && !line.isHead ? (
          <a href={comparisonPath(view.list.id, { from: line.number, to })}>
            与当前稿比<span className="vh">：第 {line.number} 版</span>
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
    <li className="act">
      <p>
        <b>{actName(act.verb)}</b>
        {note === '' ? '' : `：${note}`}
      </p>
      <p className="rw">
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
    <nav className="pager" aria-label="版本分页">
      {list.page > 1 ? <a href={path(list.page - 1)}>较新</a> : null}
      <span className="num">{`${list.page} / ${list.pages}`}</span>
      {list.page < list.pages ? <a href={path(list.page + 1)}>较早</a> : null}
    </nav>
  );
}
