'use client';

import { useState } from 'react';
import type { StoryMerge } from '#newsroom/revision/merge/merge-stories.rule.ts';
import { useSavingState, useWriting } from '../saving-context.island.tsx';
import type { SavingState } from '../saving-state.ts';
import { MergeDialog } from './merge-dialog.island.tsx';
import { Bar } from './saving-bar.tsx';

type Props = { conflict: NonNullable<SavingState['conflict']> };

/** Another's text became the head and clashes with this one: both are laid side by side when the writer wants it. */
export function ConflictBar({ conflict: { head, count } }: Props) {
  const { saver } = useWriting();
  const { person } = useSavingState();
  const [merge, setMerge] = useState<StoryMerge | null>(null);
  const own = head.staffName === person.name;
  const whose = own ? '您在另一个窗口' : head.staffName;
  return (
    <>
      <Bar
        tone="alarm"
        acts={
          <button type="button" className="btn primary" onClick={() => setMerge(saver.merger.clash())}>
            对照
          </button>
        }
      >
        {whose}也改了这篇稿件，有 {count} 处要您选。您的内容都在，已另存为一版。
      </Bar>
      <MergeDialog
        merge={merge}
        names={{
          title: `与${whose}的改动对照`,
          mine: '我的',
          theirs: own ? '另一个窗口的' : `${head.staffName}的`,
        }}
        onDone={(story) => {
          setMerge(null);
          saver.merger.resolve(story);
        }}
        onClose={() => setMerge(null)}
      />
    </>
  );
}
