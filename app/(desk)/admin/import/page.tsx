import type { Metadata } from 'next';
import { ImportForm } from '#components/desk/import/import-form.tsx';
import { SitePlaces } from '#components/desk/import/site-places.tsx';
import { Shell } from '#components/desk/shell/shell.tsx';
import { can } from '#newsroom/staff/can.rule.ts';
import { sitePlaces } from '#newsroom/wire/site-places.ts';
import { deskFrame } from '../../desk-frame.ts';
import { NoRight } from '../../desk-notices.tsx';
import { requirePerson } from '../../require-person.ts';
import { forgetPlaceAction, importAction } from './actions.ts';

export const metadata: Metadata = { title: '导入' };

export default async function ImportPage() {
  const person = await requirePerson('/admin/import');
  if (!can(person, 'article.import'))
    return <NoRight person={person} action="article.import" place="import" />;
  return (
    <Shell frame={deskFrame(person, 'import', '导入')}>
      <div className="sheet">
        <ImportForm action={importAction} />
        <SitePlaces places={sitePlaces()} forget={forgetPlaceAction} />
      </div>
    </Shell>
  );
}
