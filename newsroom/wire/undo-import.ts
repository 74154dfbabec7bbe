import { and, eq, ne } from 'drizzle-orm';
import { type Tx, write } from '#db/client.ts';
import { article } from '#db/schema/article.ts';
import { related } from '#db/schema/related.ts';
import { pageImport } from '#db/schema/wire.ts';
import { Refusal } from '#lib/refusal.ts';
import { spikeIn } from '#newsroom/article/spike.ts';
import { record } from '#newsroom/audit/record.ts';
import { demandSomewhere } from '#newsroom/staff/can.rule.ts';
import { personNow } from '#newsroom/staff/person-now.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { parseImportReport } from './import-report.rule.ts';

/**
 * Takes a whole import back: drops the article and the short stories that it made, unless readers see them or
 * another article links to them. The same page may then come in again.
 */
export function undoImport({
  by,
  importId,
}: {
  by: Person;
  importId: number;
}): Promise<{ spiked: number[] }> {
  return write((tx) => {
    demandSomewhere(personNow(tx, by), 'article.spike');
    const row = tx.select().from(pageImport).where(eq(pageImport.id, importId)).get();
    if (!row) throw new Refusal('notFound', '没有这次导入。');
    const report = parseImportReport(row.report);
    const story = tx
      .select({ state: article.state })
      .from(article)
      .where(eq(article.id, row.articleId))
      .get();
    if (report.undone || story?.state === 'spiked') throw new Refusal('state', '这次导入已经撤销。');
    if (report.status === 'updated')
      throw new Refusal('state', '这次导入更新了已有的稿件，不能整个撤销。请恢复稿件的旧版本。');
    if (story?.state === 'published' || story?.state === 'killed') {
      throw new Refusal('state', '稿件已经发布过，不能撤销导入。要让读者看不到它，请撤稿。');
    }
    spikeIn(tx, { by, id: row.articleId });
    const stubs = report.related.flatMap(({ id, made }) => (id !== null && made ? [id] : []));
    const idle = stubs.filter((id) => isDraftStub(tx, id) && !isLinked(tx, id, row.articleId));
    for (const id of idle) spikeIn(tx, { by, id });
    tx.update(pageImport)
      .set({ fingerprint: `${row.fingerprint}:${row.id}`, report: { ...report, undone: true } })
      .where(eq(pageImport.id, importId))
      .run();
    record(tx, {
      by,
      verb: 'undoImport',
      articleId: row.articleId,
      detail: { importId, stubs: idle.length },
    });
    return { spiked: [row.articleId, ...idle] };
  });
}

const isDraftStub = (tx: Tx, id: number) =>
  tx
    .select({ id: article.id })
    .from(article)
    .where(and(eq(article.id, id), eq(article.stub, true), eq(article.state, 'draft')))
    .get() !== undefined;

/** True where the newest version of another story has it among its related reading. */
const isLinked = (tx: Tx, id: number, besides: number) =>
  tx
    .select({ id: article.id })
    .from(related)
    .innerJoin(article, eq(article.headRevisionId, related.revisionId))
    .where(and(eq(related.articleId, id), ne(article.id, besides), ne(article.state, 'spiked')))
    .get() !== undefined;
