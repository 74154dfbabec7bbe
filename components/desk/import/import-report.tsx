import type { ReactNode } from 'react';
import { longTime } from '#lib/dates.ts';
import { limits } from '#lib/limits.ts';
import { FormMessage } from '../form/form-message.island.tsx';
import { FormScope } from '../form/form-scope.island.tsx';
import { HiddenField } from '../form/hidden-field.island.tsx';
import { SubmitButton } from '../form/submit-button.island.tsx';
import { ImportChanges } from './import-changes.tsx';
import { ImportPlace } from './import-place.tsx';
import { ImportProposal } from './import-proposal.tsx';
import { ReportGroup, fewLines } from './report-group.tsx';
import type { ReportView } from './report-view.ts';

/** What an import made of a page, everything it changed or left out, and the ways back. */
export function ImportReport({ view }: { view: ReportView }) {
  const { imported, again, dropped, path } = view;
  const { report } = imported;
  const mayWithdraw =
    view.may.write && !dropped && path === null && report.status === 'imported' && !report.undone;
  return (
    <div className="sheet">
      {again ? <p className="theirs">这一页以前导入过，这次什么也没有改。下面是当时的报告。</p> : null}
      {dropped ? <p className="theirs">这次导入的稿件已弃用，同一网页可以重新导入。</p> : null}
      <Recognised view={view} />
      <ImportPlace view={view} />
      <ImportProposal view={view} />
      <Dropped view={view} />
      <Related view={view} />
      <ImportChanges view={view} />
      {mayWithdraw ? <Withdraw view={view} /> : null}
    </div>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="panelbox" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Recognised({ view: { facts, imported, path, dropped, may, actions } }: { view: ReportView }) {
  const adopts = imported.report.proposal.state === 'open' && may.site;
  const also = adopts ? '网页建议的全站改动也会一并采用。' : '';
  const from = imported.fileName === '' ? '' : `，${imported.fileName}`;
  return (
    <Section id="recognised" title="认出的内容">
      <dl className="facts">
        {facts.map((fact) => (
          <Fact key={fact.name} name={fact.name} value={fact.value} />
        ))}
        <Fact name="导入" value={`${imported.staffName}，${longTime(imported.at)}${from}`} />
      </dl>
      <FormScope id="publish" action={actions.publish} className="acts">
        <HiddenField name="id" value={String(imported.id)} />
        <a className="btn" href={`/admin/articles/${imported.articleId}`}>
          编辑稿件
        </a>
        {path ? (
          <a className="btn" href={path}>
            看读者页
          </a>
        ) : null}
        {path === null && may.publish && !dropped ? (
          <SubmitButton strong question={`会跳过审核直接发布，理由记为“值班直发”。${also}确定发布吗？`}>
            发布
          </SubmitButton>
        ) : null}
        <FormMessage />
      </FormScope>
    </Section>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value === '' ? '没有' : value}</dd>
    </>
  );
}

/** Why a page's own furniture was left out: it never was copy, and nobody has to look. */
const furniture = new Set(['页面功能文字', '栏目名', '别的栏目', '页面栏目', '页尾', '完稿记号', '标题之前的文字', '正文之外', '正文后的链接']); // prettier-ignore

function Dropped({ view: { imported } }: { view: ReportView }) {
  const { dropped } = imported.report;
  const { most } = limits.droppedListed;
  const groups = [...Map.groupBy(dropped.slice(0, most), ({ why }) => why)].toSorted(
    ([one], [other]) => Number(furniture.has(one)) - Number(furniture.has(other)),
  );
  return (
    <Section id="dropped" title={`没有收进稿件的文字（${dropped.length} 处）`}>
      {dropped.length === 0 ? <p className="hint">一行也没有漏。</p> : null}
      {groups.some(([why]) => !furniture.has(why)) ? (
        <p className="hint">展开的几类请看一遍，该进稿件的补进去；页面自己的文字收着。</p>
      ) : null}
      <div>
        {groups.map(([why, list]) => {
          const open = !furniture.has(why);
          const few = open ? fewLines : list.length;
          return (
            <ReportGroup key={why} name={why} count={`${list.length} 处`} open={open}>
              <LeftOutLines list={list.slice(0, few)} />
              {list.length > few ? (
                <ReportGroup name="其余" count={`${list.length - few} 处`} open={false}>
                  <LeftOutLines list={list.slice(few)} />
                </ReportGroup>
              ) : null}
            </ReportGroup>
          );
        })}
      </div>
      {dropped.length > most ? (
        <p className="hint">
          只列出前 {most} 处，另有 {dropped.length - most} 处。要逐条看，请分篇导入。
        </p>
      ) : null}
    </Section>
  );
}

const LeftOutLines = ({ list }: { list: ReportView['imported']['report']['dropped'] }) => (
  <ul className="changes">
    {list.map((one, index) => (
      <li key={`${index} ${one.line}`}>
        <span>{one.text}</span>
        <small>第 {one.line} 行</small>
      </li>
    ))}
  </ul>
);

type RelatedItem = ReportView['imported']['report']['related'][number];

/** What became of an item of the related reading. One that could not be linked is for somebody to find. */
const relatedKind = ({ id, made }: RelatedItem) => (id === null ? '没有链接' : made ? '新建' : '已有');

function Related({ view: { imported } }: { view: ReportView }) {
  const { related } = imported.report;
  if (related.length === 0) return null;
  const groups = Map.groupBy(related, relatedKind);
  return (
    <Section id="related" title={`相关阅读（${related.length} 篇）`}>
      <p className="hint">新建的是由摘要生成的短稿，不进列表，也不让搜索引擎收录；补全后可以收录。</p>
      <div>
        {(['没有链接', '新建', '已有'] as const).map((kind) => {
          const list = groups.get(kind) ?? [];
          return list.length === 0 ? null : (
            <ReportGroup
              key={kind}
              name={kind}
              count={`${list.length} 篇`}
              open={kind === '没有链接' || related.length <= fewLines}
            >
              <ul className="changes">
                {list.map((one, index) => (
                  <li key={`${index} ${one.headline}`}>
                    {one.id === null ? (
                      <span>{one.headline}</span>
                    ) : (
                      <a className="text-azure hover:underline" href={`/admin/articles/${one.id}`}>
                        {one.headline}
                      </a>
                    )}
                  </li>
                ))}
              </ul>
            </ReportGroup>
          );
        })}
      </div>
    </Section>
  );
}

function Withdraw({ view: { imported, actions } }: { view: ReportView }) {
  return (
    <Section id="withdraw-title" title="撤销导入">
      <FormScope id="withdraw" action={actions.withdraw} className="acts">
        <HiddenField name="id" value={String(imported.id)} />
        <SubmitButton grave question="这篇稿件和由它新建的短稿都会弃用，同一网页可以重新导入。确定撤销吗？">
          撤销导入
        </SubmitButton>
        <FormMessage />
      </FormScope>
    </Section>
  );
}
