import type { Metadata } from 'next';
import { BulkForm } from '#components/desk/list/bulk-form.island.tsx';
import { Shell } from '#components/desk/shell/shell.tsx';
import { articleRows } from '#newsroom/desk-list/article-rows.ts';
import { bulkActs, bulkNames, mostAtOnce } from '#newsroom/desk-list/bulk.rule.ts';
import { can } from '#newsroom/staff/can.rule.ts';
import { bulkRight } from '../../bulk-acts-of.ts';
import { bulkTools } from '../../bulk-tools.ts';
import { deskFrame } from '../../desk-frame.ts';
import { NoRight, NotThere } from '../../desk-notices.tsx';
import { pathNumber } from '../../path-number.ts';
import { requirePerson } from '../../require-person.ts';

export const metadata: Metadata = { title: '批量处理' };

type Search = Record<string, string | string[] | undefined>;

/** One act for the articles that the list's form names: what its dialog shows, for browsers without script. */
export default async function BulkPage({ searchParams }: { searchParams: Promise<Search> }) {
  const person = await requirePerson('/admin');
  const search = await searchParams;
  const act = bulkActs.find((one) => one === search['act']);
  if (!act) return <NotThere person={person} place="articles" what="这种操作" />;
  const right = bulkRight(act);
  if (!can(person, right)) return <NoRight person={person} action={right} place="articles" />;
  const ids = [search['ids'] ?? []].flat().flatMap((id) => pathNumber(id) ?? []);
  const rows = articleRows(ids.slice(0, mostAtOnce));
  return (
    <Shell frame={deskFrame(person, 'articles', bulkNames[act])}>
      <div className="sheet">
        <section className="panelbox">
          {rows.length === 0 ? (
            <p>
              没有选中稿件。请<a href="/admin">回到列表</a>，先勾选稿件。
            </p>
          ) : (
            <BulkForm
              act={act}
              chosen={rows.map(({ id, headline }) => ({ id, title: headline || '无题' }))}
              tools={bulkTools()}
            />
          )}
        </section>
      </div>
    </Shell>
  );
}
