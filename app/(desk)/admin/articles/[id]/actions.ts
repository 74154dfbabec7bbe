'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { expire } from '#app/expire.ts';
import { completeStub } from '#newsroom/publication/complete-stub.ts';
import { changeCorrection, correct, withdrawCorrection } from '#newsroom/publication/correct.ts';
import { changeAddress } from '#newsroom/publication/change-address.ts';
import { kill, takeDown } from '#newsroom/publication/kill.ts';
import { restoreStory } from '#newsroom/publication/restore-story.ts';
import { spike } from '#newsroom/article/spike.ts';
import { unspike } from '#newsroom/article/unspike.ts';
import { deskAction } from '../../../action.ts';
import { articleForm } from '../../../desk-shapes.ts';

export const killArticle = deskAction(
  articleForm.extend({ reason: z.string() }),
  async ({ id, reason }, { by }) => {
    expire((await kill({ by, id, reason })).stale, { withdrawn: true });
    refresh();
    return { message: '已撤稿。读者看到的是撤稿说明。' };
  },
);

export const takeDownArticle = deskAction(
  articleForm.extend({ reason: z.string() }),
  async ({ id, reason }, { by }) => {
    expire((await takeDown({ by, id, reason })).stale, { withdrawn: true });
    refresh();
    return { message: '已下线，读者打不开了。' };
  },
);

export const restoreArticle = deskAction(articleForm, async ({ id }, { by }) => {
  expire((await restoreStory({ by, id })).stale);
  refresh();
  return { message: '已恢复，读者在原来的地址看到原来的样子。' };
});

export const changeArticleAddress = deskAction(
  articleForm.extend({ slug: z.string().trim() }),
  async (form, { by }) => {
    const { path, stale } = await changeAddress({ by, ...form });
    expire(stale);
    refresh();
    return { message: `已改为 ${path}，旧地址会自动转过来。` };
  },
);

export const correctArticle = deskAction(
  // How many corrections the person saw: a form that was sent twice is one.
  articleForm.extend({ text: z.string(), seen: z.coerce.number().int().nonnegative() }),
  async (form, { by }) => {
    expire((await correct({ by, ...form })).stale);
    refresh();
    return { message: '更正已登出。' };
  },
);

export const changeArticleCorrection = deskAction(
  articleForm.extend({
    correctionId: z.coerce.number().int().positive(),
    was: z.string(),
    text: z.string().default(''),
    intent: z.enum(['change', 'withdraw']).default('change'),
  }),
  async ({ intent, text, ...named }, { by }) => {
    if (intent === 'withdraw') {
      expire((await withdrawCorrection({ by, ...named })).stale, { withdrawn: true });
      refresh();
      return { message: '已撤下这条更正。' };
    }
    expire((await changeCorrection({ by, ...named, text })).stale);
    refresh();
    return { message: '已改，读者看到的是新的文字。' };
  },
);

export const completeArticle = deskAction(articleForm, async ({ id }, { by }) => {
  expire((await completeStub({ by, id })).stale);
  refresh();
  return { message: '已收录，会出现在列表和搜索引擎里。' };
});

export const spikeArticle = deskAction(articleForm, async ({ id }, { by }) => {
  await spike({ by, id });
  return { message: '已弃用。' };
});

export const unspikeArticle = deskAction(articleForm, async ({ id }, { by }) => {
  await unspike({ by, id });
  return { message: '已恢复，可以接着写。' };
});
