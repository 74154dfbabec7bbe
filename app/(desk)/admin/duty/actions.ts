'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { signedSteps } from '#newsroom/staff/review-steps.rule.ts';
import { setDuty } from '#newsroom/workflow/duty.ts';
import { deskAction } from '../../action.ts';

const dutyForm = z.object({
  day: z.string(),
  step: z.enum(signedSteps),
  staff: z.array(z.string()).max(200).default([]),
  /** The days of the table; where the whole of it is meant. */
  days: z.array(z.string()).max(7).default([]),
  intent: z.enum(['day', 'days']),
});

export const setDutyAction = deskAction(dutyForm, async ({ day, step, staff, days, intent }, { by }) => {
  for (const one of intent === 'days' ? days : [day]) await setDuty({ by, day: one, step, staffIds: staff });
  refresh();
  return { message: intent === 'days' ? '这七天都排好了。' : '排好了。' };
});
