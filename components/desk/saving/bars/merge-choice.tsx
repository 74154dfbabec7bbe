import { type TextPart, compareTexts } from '#newsroom/revision/difference/text-difference.rule.ts';
import type { Choice } from '#newsroom/revision/merge/merge-stories.rule.ts';
import type { MergeRow } from './merge-rows-of.ts';

export type MergeNames = { title: string; mine: string; theirs: string };
type Props = { row: MergeRow; names: MergeNames; choice: Choice; onChoose: (choice: Choice) => void };

/** One difference: both sides with what only they have marked, and which of them stays. */
export function MergeChoice({ row, names, choice, onChoose }: Props) {
  const parts = compareTexts(row.theirs, row.mine);
  const options: { choice: Choice; label: string }[] = [
    { choice: 'mine', label: `用${names.mine}` },
    { choice: 'theirs', label: `用${names.theirs}` },
    ...(row.canKeepBoth ? [{ choice: 'both' as const, label: '两段都留' }] : []),
  ];
  return (
    <fieldset className="merge-row m-0 grid min-w-0 grid-cols-2 gap-x-4 gap-y-2 border-0 border-t border-rule-2 px-0 pt-3 max-phone:grid-cols-1">
      <legend className="float-left col-span-full p-0 font-semibold">{row.name}</legend>
      <div className="merge-side" data-chosen={choice !== 'theirs' || undefined}>
        <b>{names.mine}</b>
        <p>{row.mine === '' ? <i>（这里没有）</i> : <Words parts={parts} own="added" />}</p>
      </div>
      <div className="merge-side" data-chosen={choice !== 'mine' || undefined}>
        <b>{names.theirs}</b>
        <p>{row.theirs === '' ? <i>（这里没有）</i> : <Words parts={parts} own="removed" />}</p>
      </div>
      <div className="col-span-full flex flex-wrap gap-x-6 gap-y-1">
        {options.map((one) => (
          <label
            key={one.choice}
            className="inline-flex min-h-10 items-center gap-[0.5em] max-phone:min-h-11"
          >
            <input
              type="radio"
              className="size-4.5 accent-azure"
              name={`merge-${row.key}`}
              checked={choice === one.choice}
              onChange={() => onChoose(one.choice)}
            />
            {one.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** One side's text; what only this side has is marked. */
const Words = ({ parts, own }: { parts: readonly TextPart[]; own: 'added' | 'removed' }) =>
  parts
    .filter(({ type }) => type === 'same' || type === own)
    .map(({ type, text }, index) =>
      type === 'same' ? <span key={index}>{text}</span> : <mark key={index}>{text}</mark>,
    );
