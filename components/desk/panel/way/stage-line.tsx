import { stepNames, stepsOf } from '#newsroom/staff/review-steps.rule.ts';
import type { Way } from '#newsroom/workflow/way.rule.ts';
import type { EditorPageView } from '../../story/editor-page-view.ts';

type Stage = { name: string; look: 'done' | 'now' | undefined };

/** 撰稿—一审—二审—终审—发布: what is behind the story, where it lies, and what is to come. */
export function StageLine({ view: { draft, way } }: { view: Pick<EditorPageView, 'draft' | 'way'> }) {
  return (
    <ol className="flow relative grid auto-cols-fr grid-flow-col text-center text-2xs text-ink-3">
      {stagesOf(draft, way).map(({ name, look }) => (
        <li key={name} className={look} aria-current={look === 'now' ? 'step' : undefined}>
          {name}
        </li>
      ))}
    </ol>
  );
}

function stagesOf(draft: EditorPageView['draft'], way: Way | null): Stage[] {
  const names = stepsOf(way?.flow.stages ?? 3).map((step) => stepNames[step]);
  const all = ['撰稿', ...names, '发布'];
  const at = placeOf(draft, way, names);
  const stages = all.map((name, index): Stage => {
    return { name, look: index < at ? 'done' : index === at ? 'now' : undefined };
  });
  return draft.kill ? [...stages, { name: '撤稿', look: 'now' }] : stages;
}

/** Where it lies among the stages; behind the last one where readers have what is written. */
function placeOf(draft: EditorPageView['draft'], way: Way | null, names: readonly string[]): number {
  switch (draft.state) {
    case 'inReview': {
      const step = way?.flow.step;
      return step ? 1 + names.indexOf(stepNames[step]) : 1;
    }
    case 'approved':
    case 'scheduled':
      return names.length + 1;
    case 'published':
      return draft.changedSincePublication ? 0 : names.length + 2;
    default:
      return draft.kill ? -1 : 0;
  }
}
