'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { readNotices } from '#newsroom/workflow/notices.ts';
import { deskAction } from '../../action.ts';

export const readNoticesAction = deskAction(
  z.object({ upTo: z.coerce.number().int().positive() }),
  async ({ upTo }, { by }) => {
    await readNotices(by.id, upTo);
    refresh();
    return { message: '都标为已读了。' };
  },
);
