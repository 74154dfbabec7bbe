import { z } from 'zod';
import { fromBeijing } from '#lib/dates.ts';

/** What a field for a time of Beijing sends, 2026-12-01T09:30 with seconds or not, as an instant in ms. */
export const beijingTime = z.string().transform((text, context) => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = text.split(/\D/).map(Number);
  const at = fromBeijing(year, month, day, hour, minute, second);
  if (!/^\d{4}-/.test(text) || Number.isNaN(at)) {
    context.addIssue({ code: 'custom', message: '请填写日期和时间。' });
    return z.NEVER;
  }
  return at;
});
