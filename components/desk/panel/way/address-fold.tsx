import { Field } from '../../form/field.island.tsx';
import { Refused } from '../../form/refused.tsx';
import { PanelSection } from '../../form/panel-section.island.tsx';
import { SubmitButton } from '../../form/submit-button.island.tsx';
import type { EditorPageView } from '../../story/editor-page-view.ts';
import { ActFold } from '../act-fold.tsx';

type View = Pick<EditorPageView, 'draft' | 'actions' | 'may'>;

/** 改地址 of a public story; every earlier address leads on. */
export function AddressFold({ view: { draft, actions, may } }: { view: View }) {
  if (draft.path === null) return null;
  const slug = draft.path.slice(draft.path.lastIndexOf('/') + 1);
  if (!may.complete) {
    return (
      <PanelSection title="改地址">
        <Refused why="改地址由部门主任、总编、管理员办。" />
      </PanelSection>
    );
  }
  return (
    <ActFold name="address" action={actions.changeAddress} articleId={draft.id} title="改地址">
      <Field
        name="slug"
        label="地址"
        value={slug}
        required
        hint="小写字母、数字和连字符。旧地址会自动转到新的。"
      />
      <SubmitButton question="读者看到的地址马上改变，旧的会转过来。确定改吗？">改地址</SubmitButton>
    </ActFold>
  );
}
