import { limits } from '#lib/limits.ts';
import { proofRuleNames, proofRules } from '#newsroom/proof/proof-change.rule.ts';
import { type ImportChange, isOfStory } from '#newsroom/wire/import-report.rule.ts';
import { FormMessage } from '../form/form-message.island.tsx';
import { FormScope } from '../form/form-scope.island.tsx';
import { HiddenField } from '../form/hidden-field.island.tsx';
import { SubmitButton } from '../form/submit-button.island.tsx';
import { UndoButton } from '../form/undo-button.island.tsx';
import { ReportGroup, fewLines } from './report-group.tsx';
import type { ReportView } from './report-view.ts';

/**
 * Every change of punctuation, each with a way back. One form: the button pressed says which. None waits for anyone: so
 * where there are many, they lie folded by kind.
 */
export function ImportChanges({ view: { imported, may, dropped, actions } }: { view: ReportView }) {
  const { changes, id } = imported;
  const mayUndo = may.write && !dropped;
  const open = changes.filter((one) => !one.undone);
  const own = open.filter((one) => isOfStory(one.place));
  const { most } = limits.changesListed;
  const listed = changes.slice(0, most);
  const groups = Map.groupBy(listed, ({ rule }) => rule);
  return (
    <section className="panelbox" aria-labelledby="changes">
      <h2 id="changes">标点改动（{changes.length} 处）</h2>
      {changes.length === 0 ? <p className="hint">原文的标点没有改动。</p> : null}
      {changes.length > 0 && mayUndo ? (
        <FormScope id="undo-all" action={actions.undoAll} className="acts">
          <HiddenField name="id" value={String(id)} />
          {own.length > 0 ? (
            <SubmitButton intent="story">恢复本稿原标点（{own.length} 处）</SubmitButton>
          ) : null}
          {open.length > own.length ? (
            <SubmitButton intent="all">连同相关稿件、免责声明恢复（{open.length} 处）</SubmitButton>
          ) : null}
          {changes.length > open.length ? (
            <SubmitButton intent="again">重改已恢复的（{changes.length - open.length} 处）</SubmitButton>
          ) : null}
          <FormMessage />
        </FormScope>
      ) : null}
      <FormScope id="undo" action={actions.undo}>
        <HiddenField name="id" value={String(id)} />
        <FormMessage />
        {proofRules.map((rule) => {
          const list = groups.get(rule) ?? [];
          return list.length === 0 ? null : (
            <ReportGroup
              key={rule}
              name={proofRuleNames[rule]}
              count={countOf(list)}
              open={listed.length <= fewLines}
            >
              <ol className="changes">
                {list.map((one) => (
                  <ChangeLine key={one.index} change={one} mayUndo={mayUndo} />
                ))}
              </ol>
            </ReportGroup>
          );
        })}
      </FormScope>
      {changes.length > most ? (
        <p className="hint">
          只列出前 {most} 处，另有 {changes.length - most} 处。上面的按钮也管这些。
        </p>
      ) : null}
    </section>
  );
}

/** 12 处，已恢复 3 处 */
function countOf(list: readonly ImportChange[]): string {
  const undone = list.filter((one) => one.undone).length;
  return undone === 0 ? `${list.length} 处` : `${list.length} 处，已恢复 ${undone} 处`;
}

function ChangeLine({ change, mayUndo }: { change: ImportChange; mayUndo: boolean }) {
  const { index, placeName, before, after, lead, trail, undone } = change;
  return (
    <li>
      <span>
        {lead}
        <del>
          <span className="sr-only">原：</span>
          {shown(before)}
        </del>
        {after === '' ? null : (
          <ins>
            <span className="sr-only">改为：</span>
            {after}
          </ins>
        )}
        {trail}
        <small className="block">
          {placeName}
          {undone ? '，已恢复原样' : ''}
        </small>
      </span>
      {mayUndo ? <UndoButton index={index} undone={undone} /> : null}
    </li>
  );
}

/** Spaces and invisible marks by name, or nobody would see what went. */
const shown = (text: string) =>
  text
    .replaceAll('\u3000', '［全角空格］')
    .replaceAll(/[\s\u00A0]/gu, '［空格］')
    .replaceAll(/\p{Cf}/gu, '［不可见字符］');
