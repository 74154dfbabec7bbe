'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { expire } from '#app/expire.ts';
import { editValues } from '#components/desk/edit-values.ts';
import { isRefusal } from '#lib/refusal.ts';
import { completeStub } from '#newsroom/article/complete-stub.ts';
import { correct } from '#newsroom/article/correct.ts';
import { editStory } from '#newsroom/article/edit-story.ts';
import { kill } from '#newsroom/article/kill.ts';
import { publishWhenReady } from '#newsroom/article/publish-when-ready.ts';
import { readDraft } from '#newsroom/article/read-draft.ts';
import { spike } from '#newsroom/article/spike.ts';
import { publishImport } from '#newsroom/wire/publish-import.ts';
import { readImportOf } from '#newsroom/wire/read-import.ts';
import { deskAction } from '../../../action.ts';
import { articleForm, editForm, editOf } from './edit-form.ts';

/** 保存, and 发布 which saves first. What was saved stays saved where publishing is refused. */
export const saveArticle = deskAction(editForm, async (form, { by }) => {
  const { id, basedOn, intent, override } = form;
  const { changed } = await editStory({ by, id, basedOn, edit: await editOf(form) }).catch(
    (error: unknown) => {
      if (isRefusal(error) && error.code === 'conflict') return { changed: null };
      throw error;
    },
  );
  if (changed === null) return conflictWith(id);
  refresh();
  if (intent !== 'publish') return { message: changed ? '已保存。' : '没有改动，不用保存。' };
  try {
    const imported = readImportOf(id);
    const { stale } = imported
      ? await publishImport({ by, importId: imported.id, override })
      : await publishWhenReady({ by, id, override });
    expire(stale);
    return { message: '已发布，读者现在就能看到。' };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const field = error.field?.replace(/^(figures\.\d+)$/, '$1.caption');
    const message = `${changed ? '已保存，但没有发布' : '没有发布'}：${error.message}`;
    return { ok: false, message, fieldErrors: field ? { [field]: error.message } : {} };
  }
});

function conflictWith(id: number) {
  const head = readDraft(id);
  return {
    ok: false,
    message: '别人已经存了更新的一版，您的内容还没有存。不同之处列在各栏下面；再按一次保存，就以您的为准。',
    theirs: head && { basedOn: head.revisionId, values: editValues(head.input) },
  };
}

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
