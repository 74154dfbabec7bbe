'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { expire } from '#app/expire.ts';
import { completeStub } from '#newsroom/article/complete-stub.ts';
import { correct } from '#newsroom/article/correct.ts';
import { kill } from '#newsroom/article/kill.ts';
import { spike } from '#newsroom/article/spike.ts';
import { deskAction } from '../../../action.ts';

const articleForm = z.object({ id: z.coerce.number().int().positive() });

export const killArticle = deskAction(
  articleForm.extend({ reason: z.string() }),
  async ({ id, reason }, { by }) => {
    expire((await kill({ by, id, reason })).stale, { withdrawn: true });
    refresh();
    return { message: '已撤稿。读者看到的是撤稿说明。' };
  },
);

export const correctArticle = deskAction(
  articleForm.extend({ text: z.string() }),
  async ({ id, text }, { by }) => {
    expire((await correct({ by, id, text })).stale);
    refresh();
    return { message: '更正已登出。' };
  },
);

export const completeArticle = deskAction(articleForm, async ({ id }, { by }) => {
  expire((await completeStub({ by, id })).stale);
  refresh();
  return { message: '已收录，会出现在列表和搜索引擎里。' };
});

export const spikeArticle = deskAction(articleForm, async ({ id }, { by }) => {
  await spike({ by, id });
  refresh();
  return { message: '已弃用。' };
});
