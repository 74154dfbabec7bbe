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
import type { ReportView } from './report-view.ts';

/** What an import made of a page, everything it changed or left out, and the ways back. */
export function ImportReport({ view }: { view: ReportView }) {
  const { imported, again, dropped, path } = view;
  const mayWithdraw = view.may.write && !dropped && path === null && imported.report.status === 'imported';
  return (
    <div className="sheet">
      {again ? <p className="theirs">这一页以前导入过，这次什么也没有改。下面是当时的报告。</p> : null}
      {dropped ? <p className="theirs">这次导入的稿件已弃用，同一网页可以重新导入。</p> : null}
      <Recognised view={view} />
      <ImportPlace view={view} />
      <ImportProposal view={view} />
      <ImportChanges view={view} />
      <Dropped view={view} />
      <Related view={view} />
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

function Dropped({ view: { imported } }: { view: ReportView }) {
  const { dropped } = imported.report;
  const { most } = limits.droppedListed;
  return (
    <Section id="dropped" title={`没有收进稿件的文字（${dropped.length} 处）`}>
      {dropped.length === 0 ? <p className="hint">一行也没有漏。</p> : null}
      <ul className="changes">
        {dropped.slice(0, most).map((one, index) => (
          <li key={`${index} ${one.line}`}>
            <span>{one.text}</span>
            <small>
              {one.why}，第 {one.line} 行
            </small>
          </li>
        ))}
      </ul>
      {dropped.length > most ? (
        <p className="hint">
          只列出前 {most} 处，另有 {dropped.length - most} 处。要逐条看，请分篇导入。
        </p>
      ) : null}
    </Section>
  );
}

function Related({ view: { imported } }: { view: ReportView }) {
  const { related } = imported.report;
  if (related.length === 0) return null;
  return (
    <Section id="related" title={`相关阅读（${related.length} 篇）`}>
      <p className="hint">新建的是由摘要生成的短稿，不进列表，也不让搜索引擎收录；补全后可以收录。</p>
      <ul className="changes">
        {related.map((one, index) => (
          <li key={`${index} ${one.headline}`}>
            {one.id === null ? (
              <span>{one.headline}</span>
            ) : (
              <a className="text-azure hover:underline" href={`/admin/articles/${one.id}`}>
                {one.headline}
              </a>
            )}
            <small>{one.id === null ? '没有链接' : one.made ? '新建' : '已有'}</small>
          </li>
        ))}
      </ul>
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
