import type { RevisionSide } from '#newsroom/revision/revision-view.ts';
import { updatedText } from '../form/updated-text.ts';
import { CopyDifference } from './copy-difference.tsx';
import { FieldDifferences } from './field-differences.tsx';
import { RestoreForm } from './restore-form.tsx';
import { RevisionMarks } from './revision-marks.tsx';
import type { RevisionsView } from './revisions-view.ts';

const heading = 'mt-6 mb-2 border-b border-rule pb-[0.35rem] text-xs font-normal text-ink-3';
const note = 'mt-5 bg-wash px-4 py-3 text-ink-2';

/** Two revisions and how they differ. */
export function Comparison({ view }: { view: RevisionsView }) {
  const { from, to, difference, media } = view.pair;
  const same = difference.fields.length === 0 && difference.units.every(({ type }) => type === 'same');
  return (
    <section
      className="rounded-card border border-rule bg-raised px-6 pt-5 pb-8 max-phone:-mx-4 max-phone:rounded-none max-phone:border-x-0 max-phone:px-4 max-phone:pt-4 max-phone:pb-6"
      aria-labelledby="compared"
    >
      <h2 className="text-md font-semibold" id="compared">
        {from ? `第 ${from.number} 版与第 ${to.number} 版` : `第 ${to.number} 版`}
      </h2>
      <div className="mt-3 grid grid-cols-2 gap-x-6 max-phone:grid-cols-1 max-phone:gap-4">
        {from ? <SideHead side={from} view={view} /> : <p>这是最早的一版。</p>}
        <SideHead side={to} view={view} />
      </div>
      {same ? <p className={note}>两版没有不同。</p> : null}
      {difference.coarse ? <p className={note}>改动太多，其中一些只比到段落，没有逐词比较。</p> : null}
      {difference.fields.length > 0 ? (
        <>
          <h3 className={heading}>标题与各栏</h3>
          <FieldDifferences fields={difference.fields} media={media} />
        </>
      ) : null}
      {difference.units.length > 0 ? (
        <>
          <h3 className={heading}>正文</h3>
          <CopyDifference units={difference.units} media={media} />
        </>
      ) : null}
    </section>
  );
}

function SideHead({ side, view }: { side: RevisionSide; view: RevisionsView }) {
  return (
    <div className="grid content-start gap-[0.6rem] text-ink-2">
      <p>
        <b className="font-semibold text-ink">第 {side.number} 版</b> {side.staffName}{' '}
        <time className="text-2xs text-ink-3">{updatedText(side.at, view.now)}</time>{' '}
        <RevisionMarks marks={side} />
      </p>
      {view.mayWrite && !side.isHead ? (
        <RestoreForm articleId={view.list.id} number={side.number} action={view.restore} />
      ) : null}
    </div>
  );
}
