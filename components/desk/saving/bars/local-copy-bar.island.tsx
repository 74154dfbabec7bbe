'use client';

import { useEffect, useState } from 'react';
import { now } from '#lib/clock.ts';
import { sameValue } from '#newsroom/revision/difference/same-value.rule.ts';
import { type StoryMerge, contrastStories } from '#newsroom/revision/merge/merge-stories.rule.ts';
import { updatedText } from '../../form/updated-text.ts';
import { editorStory } from '../../story/story-content.ts';
import { useStoryEditor } from '../../story/story-editor.island.tsx';
import { asEdited } from '../apply-story.ts';
import { type LocalCopy, dropCopy, keepCopy, leftCopies } from '../local-copies.ts';
import { useSavingState, useWriting } from '../saving-context.island.tsx';
import { randomName } from '../tab-name.ts';
import { openTabs } from '../tab-roll.ts';
import { AskButton } from './ask-button.island.tsx';
import { MergeDialog } from './merge-dialog.island.tsx';
import { Bar } from './saving-bar.tsx';

/** What an earlier window on this computer could not bring to the server any more. */
export function LocalCopyBar() {
  const { saver } = useWriting();
  const { editor, flush } = useStoryEditor();
  const { status, tab, person } = useSavingState();
  const [copies, setCopies] = useState<readonly LocalCopy[]>([]);
  const [merge, setMerge] = useState<StoryMerge | null>(null);
  useEffect(() => {
    if (tab === '') return;
    let current = true;
    // Before this tab writes a copy of its own: the one from before a reload gets another place.
    const own = leftCopies(saver.state().articleId, '').filter((copy) => copy.tab === tab);
    for (const copy of own) if (keepCopy({ ...copy, tab: randomName(12) })) dropCopy(copy);
    void openTabs().then((open) => {
      if (!current) return;
      const { articleId } = saver.state();
      const left = leftCopies(articleId, tab).filter((copy) => !open.has(copy.tab));
      const here = editorStory(editor);
      const known = left.filter((copy) => sameValue(asEdited(editor, copy.input), here));
      // It got to the server after all: only its answer was missing.
      for (const copy of known) dropCopy(copy);
      setCopies(left.filter((copy) => !known.includes(copy)));
    });
    return () => {
      current = false;
    };
  }, [tab, saver, editor]);

  const [copy] = copies;
  if (!copy || status === 'locked') return null;
  const done = () => {
    if (saver.copyNow()) dropCopy(copy);
    setMerge(null);
    setCopies((list) => list.filter((one) => one !== copy));
  };
  const restore = () => {
    saver.adoptKey(copy.key);
    const base =
      copy.sent && sameValue(asEdited(editor, copy.sent), editorStory(editor)) ? copy.sent : copy.base;
    const open = saver.merger.takeIn({ input: copy.input, base, aside: null });
    if (open) setMerge(open);
    else done();
  };
  const compare = () => {
    flush();
    setMerge(contrastStories({ mine: asEdited(editor, copy.input), theirs: editorStory(editor) }));
  };
  const who = copy.person.id === person.id ? '' : `${copy.person.name} `;
  return (
    <>
      <Bar
        tone="alarm"
        acts={
          <>
            <AskButton
              label="丢弃"
              question="丢弃本机这份内容？丢弃后找不回来。"
              onYes={() => {
                dropCopy(copy);
                setCopies((list) => list.filter((one) => one !== copy));
              }}
            />
            <button type="button" className="btn" onClick={compare}>
              对照
            </button>
            <button type="button" className="btn primary" onClick={restore}>
              恢复
            </button>
          </>
        }
      >
        这台电脑上有 {who}
        {updatedText(copy.at, now())} 未存到服务器的内容。
      </Bar>
      <MergeDialog
        merge={merge}
        names={{ title: '与本机内容对照', mine: '本机的', theirs: '编辑器里的' }}
        onDone={(story) => {
          saver.adoptKey(copy.key);
          saver.merger.putIn(story, null);
          done();
        }}
        onClose={() => setMerge(null)}
      />
    </>
  );
}
