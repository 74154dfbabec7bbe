'use client';

import type { Flow, Verb } from '#newsroom/workflow/flow.rule.ts';
import { whyNotOnWay } from '#newsroom/workflow/way.rule.ts';
import { Refused } from '../form/refused.tsx';
import type { EditorPageView } from '../story/editor-page-view.ts';
import { Fold } from './fold.island.tsx';
import { ReasonedAct } from './way/reasoned-act.island.tsx';
import { StandingFacts } from './standing-facts.tsx';
import { StoryTimeField } from './story-time-field.island.tsx';

type Props = { view: EditorPageView; flow: Partial<Flow> };

/** 流程: where the story stands, and what goes with publishing it. */
export function FlowFold({ view, flow }: Props) {
  const { draft, may } = view;
  return (
    <Fold id="flow" title="流程">
      <StandingFacts view={view} />
      {may.publish ? <StoryTimeField published={draft.path === null ? null : draft.storyTime} /> : null}
      <OtherWays view={view} flow={flow} />
    </Fold>
  );
}

/** What else than the bar's button brings it before readers: each goes with the bar's form. */
function OtherWays({ view: { draft, way }, flow }: Props) {
  if (!way) return null;
  const why = (verb: Verb) => whyNotOnWay(verb, way, flow);
  const isSigned = draft.state === 'approved' || draft.state === 'scheduled';
  if (isSigned) {
    if (draft.path === null) return null;
    const whyNotFix = why('fix');
    if (whyNotFix !== null) return <Refused why={whyNotFix} />;
    return (
      <div className="grid gap-1">
        <button type="submit" form="publish" name="act" value="fix" className="btn">
          静默修正
        </button>
        <p className="hint">只改错字一类的小处：读者看到新的文字，“更新于”不变。</p>
      </div>
    );
  }
  if (draft.state === 'spiked') return null;
  const unseen = way.flow.type === 'flash' && draft.path === null;
  return (
    <>
      {unseen ? (
        <ReasonedAct
          act="first"
          name="先发后审"
          hint="快讯先给读者看，同时送审，限时审完。"
          why={why('publishFirst')}
        />
      ) : null}
      <ReasonedAct
        act="anyway"
        name="免审发布"
        hint="跳过审核直接发布，理由和您的名字记入历史。"
        why={why('publishAnyway')}
      />
    </>
  );
}
