'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { expireEverything } from '#app/expire.ts';
import { saveSiteSettings, siteSettings, siteSettingsFields } from '#newsroom/site/settings.ts';
import { noticeKinds } from '#newsroom/workflow/notice-kinds.rule.ts';
import { webhookKinds } from '#newsroom/workflow/webhook.rule.ts';
import { addWebhook, removeWebhook } from '#newsroom/workflow/webhooks.ts';
import { saveWorkflowSettings, workflowSettingsShape } from '#newsroom/workflow/workflow-settings.ts';
import { deskAction } from '../../action.ts';

/** Words one a line or parted by spaces and commas. */
const words = z
  .string()
  .transform((text) => [...new Set(text.split(/[\s,，、]+/u).filter((word) => word !== ''))])
  .refine((list) => list.every((word) => word.length >= 2), '不断开的词至少两个字')
  .refine((list) => list.every((word) => word.length <= 20), '一个词最多 20 个字')
  .refine((list) => list.length <= 500, '最多 500 个词');

const settingsForm = siteSettingsFields.extend({ noBreakWords: words });

export const saveSettings = deskAction(settingsForm, async (input, { by }) => {
  const kept = input.disclaimer === siteSettings().disclaimer;
  await saveSiteSettings({ by, input: kept ? input : { ...input, sampleDisclaimer: false } });
  expireEverything();
  refresh();
  return { message: '已保存，读者现在就能看到。' };
});

/** One a line; a source is named once. */
const lines = z.string().transform((text) => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
]);

const reviewForm = z.object({
  solo: z.enum(['yes', 'no']).transform((word) => word === 'yes'),
  flashMinutes: workflowSettingsShape.shape.flashMinutes,
  sources: lines.pipe(workflowSettingsShape.shape.sources.unwrap()),
});

export const saveReviewSettings = deskAction(reviewForm, async (input, { by }) => {
  await saveWorkflowSettings({ by, input });
  refresh();
  return { message: '已保存，从现在起照此审。' };
});

const webhookForm = z.object({
  kind: z.enum(webhookKinds),
  address: z.string(),
  secret: z.string().default(''),
  tells: z.array(z.enum(noticeKinds)).default([]),
});

export const addWebhookAction = deskAction(webhookForm, async (input, { by }) => {
  await addWebhook({ by, input });
  refresh();
  return { message: '已添加，以后的通知也会发到那里。' };
});

export const removeWebhookAction = deskAction(
  z.object({ id: z.string().max(40) }),
  async ({ id }, { by }) => {
    await removeWebhook({ by, id });
    refresh();
    return { message: '已删掉。' };
  },
);
