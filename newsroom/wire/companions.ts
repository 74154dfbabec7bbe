import type { Companion } from '#newsroom/publication/publish-companions.ts';
import type { ImportReport } from './import-report.rule.ts';
import { readImportOf } from './read-import.ts';

/** The related stories that an import made or met. */
export const companionsIn = ({ related }: ImportReport): Companion[] =>
  related.flatMap(({ id, headline }) => (id === null ? [] : [{ id, headline }]));

/** What came in with a story; null for one that was written here, and for a short story that only came with another. */
export function companionsOf(articleId: number): Companion[] | null {
  const imported = readImportOf(articleId);
  return imported && companionsIn(imported.report);
}
