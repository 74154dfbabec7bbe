import type { RevisionSide } from '#newsroom/revision/revision-view.ts';
import { updatedText } from '../form/updated-text.ts';
import { CopyDifference } from './copy-difference.tsx';
import { FieldDifferences } from './field-differences.tsx';
import { RestoreForm } from './restore-form.tsx';
import { RevisionMarks } from './revision-marks.tsx';
import type { RevisionsView } from './revisions-view.ts';

/** Two revisions and how they differ. */
export function Comparison({ view }: { view: RevisionsView }) {
  const { from, to, difference, media } = view.pair;
  const same = difference.fields.length === 0 && difference.units.every(({ type }) => type === 'same');
  return (
    <section className="cmp" aria-labelledby="compared">
      <h2 id="compared">{from ? `第 ${from.number} 版与第 ${to.number} 版` : `第 ${to.number} 版`}</h2>
      <div className="cmph">
        {from ? <SideHead side={from} view={view} /> : <p className="plain">这是最早的一版。</p>}
        <SideHead side={to} view={view} />
      </div>
      {same ? <p className="cmpnone">两版没有不同。</p> : null}
      {difference.coarse ? <p className="cmpnote">改动太多，其中一些只比到段落，没有逐词比较。</p> : null}
      {difference.fields.length > 0 ? (
        <>
          <h3>标题与各栏</h3>
          <FieldDifferences fields={difference.fields} media={media} />
        </>
      ) : null}
      {difference.units.length > 0 ? (
        <>
          <h3>正文</h3>
          <CopyDifference units={difference.units} media={media} />
        </>
      ) : null}
    </section>
  );
}

function SideHead({ side, view }: { side: RevisionSide; view: RevisionsView }) {
  return (
    <div className="cmps">
      <p>
        <b>第 {side.number} 版</b> {side.staffName} <time>{updatedText(side.at, view.now)}</time>{' '}
        <RevisionMarks marks={side} />
      </p>
      {view.mayWrite && !side.isHead ? (
        <RestoreForm articleId={view.list.id} number={side.number} action={view.restore} />
      ) : null}
    </div>
  );
}
