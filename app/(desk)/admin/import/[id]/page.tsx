import type { Metadata } from 'next';
import { ImportReport } from '#components/desk/import/import-report.tsx';
import { Shell } from '#components/desk/shell/shell.tsx';
import { readDraft } from '#newsroom/article/read-draft.ts';
import { can } from '#newsroom/staff/can.rule.ts';
import { readImport } from '#newsroom/wire/read-import.ts';
import { deskFrame } from '../../../desk-frame.ts';
import { NoRight, NotThere } from '../../../desk-notices.tsx';
import { pathNumber } from '../../../path-number.ts';
import { requirePerson } from '../../../require-person.ts';
import {
  applyProposalAction, publishImportAction, rereadAction, undoAllAction, undoChangeAction, withdrawAction,
} from '../actions.ts'; // prettier-ignore
import { importFacts } from './import-facts.ts';

export const metadata: Metadata = { title: '导入报告' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ again?: string | string[] }> };

export default async function ImportReportPage({ params, searchParams }: Props) {
  const { id } = await params;
  const person = await requirePerson(`/admin/import/${encodeURIComponent(id)}`);
  if (!can(person, 'article.read')) return <NoRight person={person} action="article.read" place="import" />;
  const number = pathNumber(id);
  const imported = number === null ? null : readImport(number);
  const draft = imported && readDraft(imported.articleId);
  if (!imported || !draft) return <NotThere person={person} place="import" what="这次导入" />;
  return (
    <Shell frame={deskFrame(person, 'import', '导入报告')}>
      <ImportReport
        view={{
          imported,
          facts: importFacts(imported, draft),
          path: draft.path,
          dropped: draft.state === 'spiked',
          again: (await searchParams).again === '1',
          may: {
            write: can(person, 'article.write'),
            publish: can(person, 'article.publish') && can(person, 'article.overrideReview'),
            site: can(person, 'site.change'),
          },
          actions: {
            undo: undoChangeAction,
            undoAll: undoAllAction,
            withdraw: withdrawAction,
            publish: publishImportAction,
            apply: applyProposalAction,
            reread: rereadAction,
          },
        }}
      />
    </Shell>
  );
}
