'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { expireEverything } from '#app/expire.ts';
import { saveSiteSettings, siteSettings, siteSettingsFields } from '#newsroom/site/settings.ts';
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
