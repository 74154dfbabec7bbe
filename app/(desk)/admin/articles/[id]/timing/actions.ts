'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { longTime } from '#lib/dates.ts';
import { verbNames } from '#newsroom/workflow/flow.rule.ts';
import { setEmbargo } from '#newsroom/workflow/set-embargo.ts';
import { cancelTimed, schedule } from '#newsroom/workflow/timetable.ts';
import { deskAction } from '../../../../action.ts';
import { beijingTime } from '../../../../beijing-time.ts';
import { articleForm, versionForm, versionOrder } from '../../../../desk-shapes.ts';

export const scheduleArticle = deskAction(
  versionForm.extend({
    act: z.enum(['publish', 'update', 'fix', 'correct', 'takeDown']),
    at: beijingTime,
    text: z.string().default(''),
  }),
  async ({ act, at, text, ...form }, { by }) => {
    await schedule({ by, ...versionOrder(form), act, at, text });
    refresh();
    return { message: `已定在 ${longTime(at)} ${verbNames[act]}。` };
  },
);

export const cancelTimedAct = deskAction(
  articleForm.extend({ rowId: z.coerce.number().int().positive() }),
  async (form, { by }) => {
    await cancelTimed({ by, ...form });
    refresh();
    return { message: '已取消定时。' };
  },
);

export const embargoArticle = deskAction(
  articleForm.extend({
    until: z.union([z.literal(''), beijingTime]).default(''),
    previews: z.literal('on').optional(),
    intent: z.enum(['set', 'lift']).default('set'),
  }),
  async ({ id, until, previews, intent }, { by }) => {
    const lifted = intent === 'lift';
    if (!lifted && until === '') return { ok: false, fieldErrors: { until: '请填写日期和时间。' } };
    await setEmbargo({ by, id, until: lifted || until === '' ? null : until, previews: previews === 'on' });
    refresh();
    return { message: lifted ? '已解除禁发期。' : '已设禁发期。' };
  },
);
