'use client';

import { useState } from 'react';
import type { ArticleInput } from '#newsroom/revision/article-input.rule.ts';
import {
  type Choice,
  type Choices,
  type StoryMerge,
  openChoices,
  settleMerge,
} from '#newsroom/revision/merge/merge-stories.rule.ts';
import { PickerDialog } from '../../pickers/picker-dialog.island.tsx';
import { useWriting } from '../saving-context.island.tsx';
import { MergeChoice, type MergeNames } from './merge-choice.tsx';
import { type MergeRow, mergeRowsOf } from './merge-rows-of.ts';

type Props = {
  /** Null: closed. */
  merge: StoryMerge | null;
  names: MergeNames;
  onDone: (story: ArticleInput) => void;
  onClose: () => void;
};

/** Two texts side by side, paragraph by paragraph, with a choice for each that differs. */
export function MergeDialog({ merge, names, onDone, onClose }: Props) {
  return (
    <PickerDialog open={merge !== null} title={names.title} size="wide" onClose={onClose}>
      {merge ? <MergeForm merge={merge} names={names} onDone={onDone} onClose={onClose} /> : null}
    </PickerDialog>
  );
}

function MergeForm({ merge, names, onDone, onClose }: Props & { merge: StoryMerge }) {
  const { view } = useWriting();
  const [choices, setChoices] = useState<Choices>({});
  const rows = mergeRowsOf(merge, new Map(view.channels.map((one) => [one.id, one.name])));
  const all = (choice: Choice) => setChoices(Object.fromEntries(rows.map((row) => [row.key, choice])));
  const change = (row: MergeRow, choice: Choice) => setChoices((now) => ({ ...now, [row.key]: choice }));
  return (
    <div className="grid gap-4 overflow-y-auto px-5 pt-4">
      <p className="text-sm leading-[1.6] text-ink-2">
        有 {openChoices(merge)} 处不一样。没有选的地方用{names.mine}；其余改动已经合在一起。
      </p>
      <div className="flex flex-wrap gap-2">
        <button type="button" className="btn" onClick={() => all('mine')}>
          全用{names.mine}
        </button>
        <button type="button" className="btn" onClick={() => all('theirs')}>
          全用{names.theirs}
        </button>
      </div>
      <div className="grid gap-5">
        {rows.map((row) => (
          <MergeChoice
            key={row.key}
            row={row}
            names={names}
            choice={choices[row.key] ?? 'mine'}
            onChoose={(choice) => change(row, choice)}
          />
        ))}
      </div>
      <div className="acts sticky bottom-0 justify-end border-t border-rule bg-raised py-3">
        <button type="button" className="btn" onClick={onClose}>
          先不合并
        </button>
        <button type="button" className="btn primary" onClick={() => onDone(settleMerge(merge, choices))}>
          合并并保存
        </button>
      </div>
    </div>
  );
}
