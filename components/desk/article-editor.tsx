import { Icon } from '../ui/icon.tsx';
import { EditorCanvas } from './editor-canvas.tsx';
import { EditorPanel } from './editor-panel.tsx';
import type { EditorView } from './editor-view.ts';
import { FormMessage } from './form-message.island.tsx';
import { FormScope } from './form-scope.island.tsx';
import { BasedOnField, HiddenField } from './hidden-field.island.tsx';
import { StateBadge } from './state-badge.tsx';
import { SubmitButton } from './submit-button.island.tsx';
import { updatedText } from './updated-text.ts';

/** One story at the desk: titles and pictures among the copy, and the panel with what can be done with it. */
export function ArticleEditor({ view }: { view: EditorView }) {
  return (
    <div className="adm ed">
      <a className="skip" href="#main">
        跳到正文
      </a>
      <FormScope id="edit" action={view.actions.save} apart guard>
        <HiddenField name="id" value={String(view.draft.id)} />
        <BasedOnField revisionId={view.draft.revisionId} />
        <EditorBar view={view} />
        <FormMessage />
        <EditorCanvas view={view} />
        <EditorPanel view={view} />
      </FormScope>
    </div>
  );
}

function EditorBar({ view: { draft, may, now } }: { view: EditorView }) {
  return (
    <header className="topb">
      <a className="ib" href="/admin" aria-label="返回稿件列表">
        <Icon name="back" />
      </a>
      <StateBadge state={draft.state} />
      {draft.changedSincePublication ? <span className="stt dra">有未发布的改动</span> : null}
      <span className="save">
        <Icon name="check" />
        {updatedText(draft.updatedAt, now)} 更新
      </span>
      <span className="sp" />
      {draft.path ? (
        <a className="btn hide-m" href={draft.path}>
          <Icon name="eye" />
          读者页
        </a>
      ) : null}
      {may.write ? <SubmitButton intent="save">保存</SubmitButton> : null}
      {may.publish && draft.state !== 'spiked' ? (
        <SubmitButton intent="publish" strong>
          {draft.path ? '发布更新' : '发布'}
        </SubmitButton>
      ) : null}
    </header>
  );
}
