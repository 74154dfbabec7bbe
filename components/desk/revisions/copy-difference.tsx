import type { UnitStep } from '#newsroom/article/compare-stories.rule.ts';
import type { StoryMedia } from '#newsroom/media/media-view.ts';
import { UnitDifference } from './unit-difference.tsx';

type Props = { units: readonly UnitStep[]; media: Record<string, StoryMedia> };

/** Shown of an unchanged stretch beside a change; what is between is folded. */
const context = 1;
/** Fewer than this are not worth a fold. */
const leastFolded = 3;
/** Pieces of text that are shown twice, side by side and in one; beyond it only in one. */
const mostPieces = 1500;

/** The copy with its changes in their places. */
export function CopyDifference({ units, media }: Props) {
  const merged = units.reduce((sum, { lines }) => sum + sizeOf(lines), 0) > mostPieces;
  return (
    <ol className="dfl">
      {stretches(units).map(({ steps, folded }, index) =>
        folded ? (
          <li key={index} className="dffold">
            <details>
              <summary>… {steps.length} 段未改</summary>
              <ol className="dfl">{list(steps, media, merged)}</ol>
            </details>
          </li>
        ) : (
          list(steps, media, merged)
        ),
      )}
    </ol>
  );
}

const list = (steps: readonly UnitStep[], media: Props['media'], merged: boolean) =>
  steps.map((step, index) => <UnitDifference key={index} step={step} media={media} merged={merged} />);

const sizeOf = (lines: UnitStep['lines']) => lines.reduce((sum, { parts }) => sum + parts.length, 0);

type Stretch = { steps: UnitStep[]; folded: boolean };

function stretches(units: readonly UnitStep[]): Stretch[] {
  const changed = units.map(({ type }) => type !== 'same');
  const near = (at: number) => changed.slice(Math.max(0, at - context), at + context + 1).some(Boolean);
  const found: Stretch[] = [];
  for (const [at, step] of units.entries()) {
    const folded = !near(at);
    const last = found.at(-1);
    if (last?.folded === folded) last.steps.push(step);
    else found.push({ steps: [step], folded });
  }
  return found.map((one) => ({ ...one, folded: one.folded && one.steps.length >= leastFolded }));
}
