import { limits } from '#lib/limits.ts';
import type { StoryMedia } from '#newsroom/media/media-view.ts';
import type { UnitStep } from '#newsroom/revision/difference/compare-stories.rule.ts';
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
  const { shown, left } = withinSight(stretches(units));
  return (
    <ol>
      {shown.map(({ steps, count, folded }, index) =>
        folded ? (
          <li key={index}>
            {steps.length === 0 ? (
              <p>… {count} 段未改</p>
            ) : (
              <details>
                <summary className="flex min-h-11 cursor-pointer list-none items-center bg-wash px-3 text-xs text-ink-2 hover:text-azure [&::-webkit-details-marker]:hidden">
                  … {count} 段未改
                </summary>
                <ol>{list(steps, media, merged)}</ol>
              </details>
            )}
          </li>
        ) : (
          list(steps, media, merged)
        ),
      )}
      {left > 0 ? (
        <li>
          <p>改动太多，后面还有 {left} 段没有显示。</p>
        </li>
      ) : null}
    </ol>
  );
}

type Shown = Stretch & { count: number };

/** As much as a page can show, changes first: of the rest only the number is told. */
function withinSight(all: readonly Stretch[]): { shown: Shown[]; left: number } {
  let room: number = limits.comparedPieces.most;
  const fits = ({ lines }: UnitStep) => {
    if (room > 0) room -= Math.max(1, sizeOf(lines));
    return room > 0;
  };
  const changed = new Map(all.map((one) => [one, one.folded ? [] : one.steps.filter(fits)]));
  const shown = all.map((one): Shown => {
    const { steps, folded } = one;
    if (folded) return { folded, steps: steps.every(fits) ? steps : [], count: steps.length };
    const within = changed.get(one) ?? [];
    return { folded, steps: within, count: within.length };
  });
  const left = all.reduce(
    (sum, one, at) => sum + (one.folded ? 0 : one.steps.length - (shown[at]?.count ?? 0)),
    0,
  );
  return { shown: shown.filter(({ count }) => count > 0), left };
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
