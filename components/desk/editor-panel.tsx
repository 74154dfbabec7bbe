import { exactTime, longDay, longTime } from '#lib/dates.ts';
import { typeNames } from '#newsroom/article/kinds.rule.ts';
import { ArticleActs } from './article-acts.tsx';
import { actName, actNote } from './act-names.ts';
import { editValues } from './edit-values.ts';
import type { EditorView } from './editor-view.ts';
import { Field } from './field.island.tsx';
import { PanelSection } from './panel-section.island.tsx';
import { SelectField } from './select-field.island.tsx';

export function EditorPanel({ view }: { view: EditorView }) {
  return (
    <aside className="panel" aria-label="稿件设置">
      <PublishSection view={view} />
      <PlaceSection view={view} />
      <ArticleActs view={view} />
      <HistorySection view={view} />
    </aside>
  );
}

function PublishSection({ view: { draft, importId, may } }: { view: EditorView }) {
  return (
    <PanelSection title="发布" open>
      {draft.path ? (
        <p className="plain">
          读者页：
          <a className="out" href={draft.path}>
            {draft.path}
          </a>
        </p>
      ) : (
        <p className="plain">读者还看不到这篇稿件。</p>
      )}
      {draft.storyTime === null ? null : <p className="plain">稿件时间：{storyTimeText(draft.storyTime)}</p>}
      {importId === null ? null : (
        <p className="plain">
          由网页导入：
          <a className="out" href={`/admin/import/${importId}`}>
            导入报告
          </a>
        </p>
      )}
      {may.publish ? (
        <Field
          name="override"
          label="免审理由"
          value="值班直发"
          maxLength={200}
          hint="直接发布会跳过审核，理由和您的名字会记入历史。"
        />
      ) : (
        <p className="plain">您没有直接发布的权限。改好保存后，请总编或管理员发布。</p>
      )}
    </PanelSection>
  );
}

/** A story known by its day alone shows no midnight. */
const storyTimeText = (at: number) => (exactTime(at).endsWith('00:00:00') ? longDay(at) : longTime(at));

function PlaceSection({ view: { draft, channels } }: { view: EditorView }) {
  const values = editValues(draft.input);
  const options = channels.map(({ id, name, depth }) => ({
    value: String(id),
    label: `${'　'.repeat(depth)}${name}`,
  }));
  return (
    <PanelSection title="归类" note={typeNames[draft.input.type]} open>
      <SelectField name="channelId" label="频道" value={values['channelId'] ?? ''} options={options} />
      <Field name="sourceName" label="来源" value={values['sourceName']} maxLength={60} />
      {draft.input.tags.length > 0 ? <p className="plain">标签：{draft.input.tags.join('、')}</p> : null}
      {draft.input.contributors.length > 0 ? (
        <p className="plain">
          署名：{draft.input.contributors.map((one) => `${one.role} ${one.name}`).join('、')}
        </p>
      ) : null}
      {draft.input.related.length > 0 ? (
        <p className="plain">相关阅读：{draft.input.related.length} 篇</p>
      ) : null}
    </PanelSection>
  );
}

function HistorySection({ view: { draft } }: { view: EditorView }) {
  return (
    <PanelSection title="历史" note={`${draft.history.length} 条`}>
      <ol className="hist">
        {draft.history.map((line) => (
          <li key={line.id}>
            <span>
              {line.staffName} {actName(line.verb)}
            </span>
            <time title={exactTime(line.at)}>{longTime(line.at)}</time>
            {actNote(line.detail) ? <small>{actNote(line.detail)}</small> : null}
          </li>
        ))}
      </ol>
    </PanelSection>
  );
}
