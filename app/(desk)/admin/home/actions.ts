'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { retryReceipt } from '#newsroom/publication/receipts.ts';
import { resendNotice } from '#newsroom/workflow/send-outside.ts';
import { deskAction } from '../../action.ts';

export const retryReceiptAction = deskAction(
  z.object({ id: z.coerce.number().int().positive() }),
  async ({ id }, { by }) => {
    await retryReceipt({ by, id });
    refresh();
    return { message: '在重新看了。' };
  },
);

export const resendNoticeAction = deskAction(
  z.object({ webhook: z.string().max(40) }),
  async ({ webhook }, { by }) => {
    await resendNotice({ by, webhook });
    refresh();
    return { message: '在重新发了。' };
  },
);
