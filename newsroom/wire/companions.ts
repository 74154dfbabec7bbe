import type { Companion } from '#newsroom/publication/publish-companions.ts';
import type { ImportReport } from './import-report.rule.ts';
import { readImportOf } from './read-import.ts';

/** The related stories that an import made or met. */
export const companionsIn = ({ related }: ImportReport): Companion[] =>
  related.flatMap(({ id, headline }) => (id === null ? [] : [{ id, headline }]));

/**
 * What goes out with a story because it came in with it; null for one that was written here, and for a short story that only
 * came with another. Of a saved page that is none: a column may look like related reading, so each is published by itself.
 */
export function companionsOf(articleId: number): Companion[] | null {
  const imported = readImportOf(articleId);
  if (imported?.report.saved) return [];
  return imported && companionsIn(imported.report);
}
