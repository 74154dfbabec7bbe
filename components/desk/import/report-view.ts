import type { ImportReport, ImportView } from '#newsroom/wire/import-report.rule.ts';
import type { FormAction } from '../form/form-state.ts';

/** An import as its page at the desk shows it. */
export type ReportView = {
  imported: ImportView;
  facts: { name: string; value: string }[];
  /** The public address once it is out. */
  path: string | null;
  /** Its article was dropped, by taking the import back or by hand. */
  dropped: boolean;
  /** The page had come before, so nothing was changed this time. */
  again: boolean;
  may: { write: boolean; publish: boolean; site: boolean };
  actions: Record<'undo' | 'undoAll' | 'withdraw' | 'publish' | 'apply' | 'reread', FormAction>;
};

/** Where on its page a story was read. */
export type ReportPlace = NonNullable<ImportReport['place']>;
