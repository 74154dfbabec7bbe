'use client';

import { useState } from 'react';
import { now } from '#lib/clock.ts';
import type { StoryMerge } from '#newsroom/revision/merge/merge-stories.rule.ts';
import { updatedText } from '../../form/updated-text.ts';
import { readAside } from '../save-calls.ts';
import { useLockState, useSavingState, useWriting } from '../saving-context.island.tsx';
import { MergeDialog } from './merge-dialog.island.tsx';
import { Bar } from './saving-bar.tsx';

/** A text of this person that could not become the head, and waits beside it. */
export function AsideBar() {
  const { saver, keeper } = useWriting();
  const { asides, kind } = useLockState();
  const { articleId } = useSavingState();
  const [merge, setMerge] = useState<StoryMerge | null>(null);
  const [failed, setFailed] = useState(false);
  const [aside] = asides;
  if (!aside || kind !== 'held' || articleId === null) return null;
  const { revisionId, savedAt } = aside;
  const letGo = () => void keeper.letGo(revisionId);

  async function bringIn(id: number) {
    const answer = await readAside(id, revisionId);
    setFailed(answer.kind !== 'aside');
    if (answer.kind !== 'aside') return;
    const open = saver.merger.takeIn({ ...answer, aside: revisionId });
    if (open) setMerge(open);
    else letGo();
  }

  return (
    <>
      <Bar
        acts={
          <>
            <button type="button" className="btn" onClick={letGo}>
              不用合并
            </button>
            <button type="button" className="btn primary" onClick={() => void bringIn(articleId)}>
              合并进来
            </button>
          </>
        }
      >
        您有一版另存的改动（{updatedText(savedAt, now())}），还没有合并进来。
        {failed ? ' 没有取到，请再试一次。' : ''}
      </Bar>
      <MergeDialog
        merge={merge}
        names={{ title: '与另存的一版对照', mine: '另存的', theirs: '编辑器里的' }}
        onDone={(story) => {
          setMerge(null);
          saver.merger.putIn(story, revisionId);
          letGo();
        }}
        onClose={() => setMerge(null)}
      />
    </>
  );
}
