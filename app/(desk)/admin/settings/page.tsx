import type { Metadata } from 'next';
import { SettingsForm } from '#components/desk/settings/settings-form.tsx';
import { Shell } from '#components/desk/shell/shell.tsx';
import { siteSettings } from '#newsroom/site/settings.ts';
import { can } from '#newsroom/staff/can.rule.ts';
import { deskFrame } from '../../desk-frame.ts';
import { NoRight } from '../../desk-notices.tsx';
import { requirePerson } from '../../require-person.ts';
import { saveSettings } from './actions.ts';

export const metadata: Metadata = { title: '站点设置' };

export default async function SettingsPage() {
  const person = await requirePerson('/admin/settings');
  if (!can(person, 'site.change')) return <NoRight person={person} action="site.change" place="settings" />;
  return (
    <Shell frame={deskFrame(person, 'settings', '站点设置')}>
      <SettingsForm action={saveSettings} settings={siteSettings()} />
    </Shell>
  );
}
