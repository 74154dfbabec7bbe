import type { Metadata } from 'next';
import { ReviewForm } from '#components/desk/settings/review-form.tsx';
import { SettingsForm } from '#components/desk/settings/settings-form.tsx';
import { WebhookForms } from '#components/desk/settings/webhook-forms.tsx';
import { Shell } from '#components/desk/shell/shell.tsx';
import { siteSettings } from '#newsroom/site/settings.ts';
import { can } from '#newsroom/staff/can.rule.ts';
import { webhookLines } from '#newsroom/workflow/webhooks.ts';
import { workflowSettings } from '#newsroom/workflow/workflow-settings.ts';
import { deskFrame } from '../../desk-frame.ts';
import { NoRight } from '../../desk-notices.tsx';
import { requirePerson } from '../../require-person.ts';
import { addWebhookAction, removeWebhookAction, saveReviewSettings, saveSettings } from './actions.ts';

export const metadata: Metadata = { title: '站点设置' };

export default async function SettingsPage() {
  const person = await requirePerson('/admin/settings');
  if (!can(person, 'site.change')) return <NoRight person={person} action="site.change" place="settings" />;
  return (
    <Shell frame={deskFrame(person, 'settings', '站点设置')}>
      <SettingsForm action={saveSettings} settings={siteSettings()} />
      <div className="sheet mt-5">
        <ReviewForm action={saveReviewSettings} settings={workflowSettings()} />
        <WebhookForms webhooks={webhookLines()} add={addWebhookAction} remove={removeWebhookAction} />
      </div>
    </Shell>
  );
}
