import { desc, eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { pageImport } from '#db/schema/wire.ts';
import { type ImportView, changesOf, parseImportReport } from './import-report.rule.ts';

const view = (row: typeof pageImport.$inferSelect | undefined): ImportView | null => {
  if (!row) return null;
  const { fingerprint: _fingerprint, ...shown } = row;
  const report = parseImportReport(row.report);
  return { ...shown, report, changes: changesOf(report) };
};

/** An import with its report, as the desk shows it. */
export const readImport = (id: number): ImportView | null =>
  view(db().select().from(pageImport).where(eq(pageImport.id, id)).get());

/** The newest import that an article came from. */
export const readImportOf = (articleId: number): ImportView | null =>
  view(
    db()
      .select()
      .from(pageImport)
      .where(eq(pageImport.articleId, articleId))
      .orderBy(desc(pageImport.id))
      .get(),
  );
