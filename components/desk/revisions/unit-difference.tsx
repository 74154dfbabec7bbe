import type { StoryMedia } from '#newsroom/media/media-view.ts';
import type { LineChange, UnitStep } from '#newsroom/revision/difference/compare-stories.rule.ts';
import { unitNames } from '#newsroom/revision/story-units.rule.ts';
import { ComparedPicture } from './compared-picture.tsx';
import { TextParts } from './text-parts.tsx';

type Props = {
  step: UnitStep;
  media: Record<string, StoryMedia>;
  /** Both sides in one at any width: a whole story written anew would be too long a page twice. */
  merged?: boolean;
};

/** One part of the copy and what became of it: the two sides beside each other, or in one where there is no room. */
export function UnitDifference({ step, media, merged = false }: Props) {
  const { sign, word } = told(step);
  const type = 'to' in step ? step.to.type : step.from.type;
  if (type === 'paragraph' && step.type === 'same' && step.lines.length === 1)
    return <li className="difference same unchanged">{step.lines[0]?.parts[0]?.text}</li>;
  return (
    <li className={`difference ${step.type} ${type}`}>
      <p className="col-span-full text-2xs leading-[1.5] text-ink-3">
        {sign === '' ? null : (
          <b className="inline-block min-w-[1.2em] font-semibold text-ink" aria-hidden="true">
            {sign}
          </b>
        )}
        {word}
        {unitNames[type]}
      </p>
      <UnitSides step={step} media={media} merged={merged} />
    </li>
  );
}

function told(step: UnitStep): { sign: string; word: string } {
  switch (step.type) {
    case 'same':
      return { sign: '', word: '' };
    case 'changed':
      return { sign: '±', word: '改动：' };
    case 'added':
      return { sign: '+', word: '新增：' };
    case 'removed':
      return { sign: '−', word: '删去：' };
    case 'gone':
      return { sign: '↕', word: '移走了：' };
    case 'came':
      return { sign: '↕', word: step.lines.some(isChanged) ? '移到这里并改动：' : '移到这里：' };
  }
}

const isChanged = ({ parts }: LineChange) => parts.some(({ type }) => type !== 'same');

function UnitSides({ step, media, merged = false }: Props) {
  switch (step.type) {
    case 'same':
      return <Side step={step} media={media} className="both" />;
    case 'removed':
    case 'gone':
      return <Side step={step} media={media} className="was" />;
    case 'added':
      return <Side step={step} media={media} className="now" />;
    case 'came':
    case 'changed':
      if (step.type === 'came' && !step.lines.some(isChanged))
        return <Side step={step} media={media} className="now" />;
      if (merged) return <Side step={step} media={media} className="both" />;
      return (
        <>
          <Side step={step} media={media} className="was wide" side="from" />
          <Side step={step} media={media} className="now wide" side="to" />
          <Side step={step} media={media} className="narrow" />
        </>
      );
  }
}

function Side({ step, media, className, side }: Props & { className: string; side?: 'from' | 'to' }) {
  return (
    <div className={`difference-side ${className}`}>
      {side ? <span className="sr-only">{side === 'from' ? '旧：' : '新：'}</span> : null}
      <Pictures step={step} media={media} side={side} />
      {step.lines.map((line, index) => (
        <Line key={index} line={line} side={side} />
      ))}
    </div>
  );
}

function Line({ line: { label, parts }, side }: { line: LineChange; side?: 'from' | 'to' | undefined }) {
  const own = side === undefined ? null : side === 'from' ? 'removed' : 'added';
  if (own !== null && !parts.some(({ type }) => type === 'same' || type === own)) return null;
  return (
    <p>
      {label === '' ? null : <small className="text-2xs text-ink-3">{label}　</small>}
      <TextParts parts={parts} side={side} />
    </p>
  );
}

const pictured: ReadonlySet<string> = new Set(['figure', 'galleryFigure', 'video']);

function Pictures({ step, media, side }: Props & { side?: 'from' | 'to' | undefined }) {
  const before = 'from' in step ? step.from : null;
  const after = 'to' in step ? step.to : null;
  if (!pictured.has((after ?? before)?.type ?? '')) return null;
  const shown = (id: string | null, change: 'same' | 'added' | 'removed') => (
    <ComparedPicture id={id} media={media} change={change} />
  );
  if (!before || !after) {
    const change = step.type === 'added' ? 'added' : step.type === 'removed' ? 'removed' : 'same';
    return shown((after ?? before)?.mediaId ?? null, change);
  }
  if (before.mediaId === after.mediaId) return shown(after.mediaId, 'same');
  return (
    <>
      {side === 'to' ? null : shown(before.mediaId, 'removed')}
      {side === 'from' ? null : shown(after.mediaId, 'added')}
    </>
  );
}
