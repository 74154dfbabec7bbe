import type { LineChange, UnitStep } from '#newsroom/revision/difference/compare-stories.rule.ts';
import { unitNames } from '#newsroom/revision/story-units.rule.ts';
import { type ReviewRow } from '#newsroom/workflow/review/review-rows.rule.ts';
import { type WayRemark, mayPin } from '#newsroom/workflow/way.rule.ts';
import { BodyBlock } from '../../story/blocks/body-block.tsx';
import { TextParts } from '../revisions/text-parts.tsx';
import { PinFold } from './pin-fold.tsx';
import { PinnedRemark } from './pinned-remark.tsx';
import type { ReviewView } from './review-view.ts';

type Props = {
  row: ReviewRow;
  view: ReviewView;
  dateline?: string | undefined;
  remarks: readonly WayRemark[];
};

/** A block of the copy, or what is gone from its place. */
export function ReviewRowView({ row, view, dateline, remarks }: Props) {
  if (row.kind === 'gone') {
    return view.look === 'read' ? null : (
      <div className="review-row changed" data-change={row.change} tabIndex={-1}>
        <GoneUnit step={row.step} />
      </div>
    );
  }
  const marked = view.look !== 'read' && row.change !== null;
  const { paragraph } = row;
  const looks = ['review-row', marked && 'changed', remarks.length > 0 && 'pinned'].filter(Boolean).join(' ');
  return (
    <>
      <div className={looks} id={`b${row.at}`} {...(marked && { 'data-change': row.change })} tabIndex={-1}>
        {marked ? (
          <MarkedBlock row={row} view={view} dateline={dateline} />
        ) : (
          <BodyBlock block={row.block} scene={sceneOf(view)} dateline={dateline} />
        )}
        {paragraph === null ? null : mayPin(view.way) ? (
          <PinFold paragraph={paragraph} quote={row.quote} view={view} />
        ) : (
          <span className="pin-number">{paragraph}</span>
        )}
      </div>
      {remarks.map((one) => (
        <PinnedRemark key={one.id} one={one} view={view} />
      ))}
    </>
  );
}

const sceneOf = ({ media, noBreak }: ReviewView) => ({ media, noBreak });

type Marked = { row: Extract<ReviewRow, { kind: 'block' }>; view: ReviewView; dateline?: string | undefined };

/** Words of a paragraph or a heading with what came and went in them; of what is more than words, those that changed below it. */
function MarkedBlock({ row: { block, steps }, view, dateline }: Marked) {
  const words = block.type === 'paragraph' || block.type === 'subhead';
  const lines = steps.flatMap((step) => step.lines);
  const own = words ? lines.find((line) => line.label === '') : undefined;
  const changed = lines.filter((line) => line !== own && line.parts.some(({ type }) => type !== 'same'));
  const Element = block.type === 'subhead' ? 'h2' : 'p';
  return (
    <>
      {own ? (
        <Element>
          {dateline ? <span className="dl">{`${dateline}\u3000`}</span> : null}
          <TextParts parts={own.parts} />
        </Element>
      ) : (
        <BodyBlock block={block} scene={sceneOf(view)} dateline={dateline} />
      )}
      <StepNotes steps={steps} words={words} />
      {steps.some((step) => step.type === 'added') && own === undefined ? null : (
        <ChangedLines lines={changed} />
      )}
    </>
  );
}

/** What became of the block as a whole, where its words do not show it. */
function StepNotes({ steps, words }: { steps: readonly UnitStep[]; words: boolean }) {
  const moved = steps.some((step) => step.type === 'came');
  const added = !words && steps.some((step) => step.type === 'added');
  if (!moved && !added) return null;
  const [step] = steps;
  const name = step ? unitNames['to' in step ? step.to.type : step.from.type] : '';
  return (
    <p className="step-note">
      {added ? '新增' : '移到这里'}：{name}
    </p>
  );
}

function ChangedLines({ lines }: { lines: readonly LineChange[] }) {
  return lines.length === 0 ? null : (
    <ul className="changed-lines">
      {lines.map((line, index) => (
        <li key={index}>
          {line.label === '' ? null : <small>{line.label}　</small>}
          <TextParts parts={line.parts} />
        </li>
      ))}
    </ul>
  );
}

function GoneUnit({ step }: { step: UnitStep }) {
  const { type } = 'from' in step ? step.from : step.to;
  return type === 'paragraph' ? (
    <p>
      {step.lines
        .filter((line) => line.label === '')
        .map((line, index) => (
          <TextParts key={index} parts={line.parts} />
        ))}
    </p>
  ) : (
    <>
      <p className="step-note">删去：{unitNames[type]}</p>
      <ChangedLines lines={step.lines} />
    </>
  );
}
