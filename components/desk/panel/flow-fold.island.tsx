'use client';

import { useId } from 'react';
import { Labelled, describedBy } from '../form/labelled.tsx';
import type { EditorPageView } from '../story/editor-page-view.ts';
import { Fold } from './fold.island.tsx';
import { StandingFacts } from './standing-facts.tsx';
import { StoryTimeField } from './story-time-field.island.tsx';

/** 流程: where the story stands, and what goes with publishing it. */
export function FlowFold({ view }: { view: EditorPageView }) {
  const { draft, may } = view;
  return (
    <Fold id="flow" title="流程">
      <StandingFacts view={view} />
      {may.publish ? (
        <>
          <StoryTimeField published={draft.path === null ? null : draft.storyTime} />
          {draft.state === 'approved' ? null : <OverrideField />}
        </>
      ) : (
        <p className="plain">您没有直接发布的权限。写好保存后，请总编或管理员发布。</p>
      )}
    </Fold>
  );
}

/** Goes with the bar's 发布, whose form it names. */
function OverrideField() {
  const id = useId();
  const said = { hint: '直接发布会跳过审核，理由和您的名字会记入历史。' };
  return (
    <Labelled id={id} label="免审理由" said={said}>
      <input
        id={id}
        className="box"
        name="override"
        form="publish"
        defaultValue="值班直发"
        aria-describedby={describedBy(id, said)}
      />
    </Labelled>
  );
}
