'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { restore } from '#newsroom/article/restore.ts';
import { deskAction } from '../../../../action.ts';

const rowNumber = z.coerce.number().int().positive();

/** 恢复: makes a copy of a revision the newest one. */
export const restoreRevision = deskAction(
  z.object({ id: rowNumber, number: rowNumber, confirmed: z.literal('on').optional() }),
  async ({ id, number, confirmed }, { by }) => {
    const made = await restore({ by, id, number, confirmed: confirmed === 'on' });
    refresh();
    return { message: `已恢复：第 ${number} 版成了第 ${made.number} 版，是当前稿。读者看到的没有变。` };
  },
);
