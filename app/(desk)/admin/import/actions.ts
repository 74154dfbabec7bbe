'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { expire } from '#app/expire.ts';
import { limits } from '#lib/limits.ts';
import { Refusal } from '#lib/refusal.ts';
import { storeMedia } from '#newsroom/media/store-media.ts';
import { applyProposal } from '#newsroom/wire/apply-proposal.ts';
import { companionsLeftWords } from '#newsroom/publication/publish-companions.ts';
import { importPage } from '#newsroom/wire/import-page.ts';
import { pageTooLarge } from '#newsroom/wire/page/page-excess.ts';
import { placeFieldNames, placeFields } from '#newsroom/wire/place-field.rule.ts';
import { publishImport } from '#newsroom/wire/publish-import.ts';
import { rereadPage } from '#newsroom/wire/reread-page.ts';
import { forgetPlace } from '#newsroom/wire/site-places.ts';
import { redoAllChanges, redoChange, undoAllChanges, undoChange } from '#newsroom/wire/undo-change.ts';
import { undoImport } from '#newsroom/wire/undo-import.ts';
import { deskAction } from '../../action.ts';

const mostBytes = limits.pageBytes.most;
const tooLong = `网页太大，最大 ${mostBytes / 1024 / 1024} MB。`;

const importForm = z.object({
  text: z.string().max(mostBytes, tooLong).default(''),
  page: z.instanceof(File).optional(),
  pictures: z.array(z.instanceof(File)).max(60, '一次最多 60 张图片').default([]),
  keepPunctuation: z.literal('on').optional(),
});

export const importAction = deskAction(
  importForm,
  async ({ text, page, pictures, keepPunctuation }, { by }) => {
    if (!page && text.trim() === '') throw new Refusal('invalid', '请粘贴网页文字，或选择文件。', 'text');
    if (page && page.size > limits.pageFileBytes.most) throw new Refusal('invalid', pageTooLarge, 'page');
    const source = page ? { bytes: new Uint8Array(await page.arrayBuffer()) } : { text };
    const done = await importPage({
      ...source,
      by,
      fileName: page?.name ?? '',
      keepPunctuation: keepPunctuation === 'on',
      media: async () => {
        const ids: string[] = [];
        for (const file of inNameOrder(pictures)) {
          const bytes = new Uint8Array(await file.arrayBuffer());
          ids.push((await storeMedia({ by, fileName: file.name, bytes, only: 'image' })).id);
        }
        return ids;
      },
    });
    return redirect(`/admin/import/${done.importId}${done.status === 'unchanged' ? '?again=1' : ''}`);
  },
);

const inNameOrder = (files: readonly File[]) =>
  files.toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN', { numeric: true }));

const oneImport = z.object({ id: z.coerce.number().int().positive() });
/** Of one change its number through the report: to be put back, or made again. */
const number = z.coerce.number().int().nonnegative();
const oneChange = z.union([oneImport.extend({ change: number }), oneImport.extend({ again: number })]);
const manyChanges = oneImport.extend({ intent: z.enum(['story', 'all', 'again']).default('story') });

type Undone = { undone: number; left: number; leftPlaces: readonly string[] };

const told = (done: string, { undone, left, leftPlaces }: Undone) => ({
  message:
    left > 0
      ? `${done} ${undone} 处；另有 ${left} 处没有动，那里的文字已经改过，或不由您改：${leftPlaces.join('、')}。`
      : `${done} ${undone} 处。已发布的稿件要再发布一次，读者才看得到。`,
});

export const undoChangeAction = deskAction(oneChange, async ({ id, ...one }, { by }) => {
  const answer =
    'again' in one
      ? told('重新改了', await redoChange({ by, importId: id, index: one.again }))
      : told('恢复了', await undoChange({ by, importId: id, index: one.change }));
  refresh();
  return answer;
});

export const undoAllAction = deskAction(manyChanges, async ({ id, intent }, { by }) => {
  const answer =
    intent === 'again'
      ? told('重新改了', await redoAllChanges({ by, importId: id }))
      : told('恢复了', await undoAllChanges({ by, importId: id, reach: intent }));
  refresh();
  return answer;
});

export const withdrawAction = deskAction(oneImport, async ({ id }, { by }) => {
  await undoImport({ by, importId: id });
  refresh();
  return { message: '已撤销导入。' };
});

export const publishImportAction = deskAction(oneImport, async ({ id }, { by }) => {
  const { stale, left, heldBack } = await publishImport({ by, importId: id, override: '值班直发' });
  expire(stale);
  refresh();
  const waiting = heldBack > 0 ? `相关阅读的 ${heldBack} 篇短稿没有一并发布，要发布请逐篇打开。` : '';
  return { message: `已发布，读者现在就能看到。${waiting}${companionsLeftWords(left)}` };
});

export const applyProposalAction = deskAction(oneImport, async ({ id }, { by }) => {
  const { stale, left } = await applyProposal({ by, importId: id });
  expire(stale);
  refresh();
  const rest = left.length > 0 ? `有 ${left.length} 篇没有移过去：${[...new Set(left)].join('')}` : '';
  return { message: `已采用，读者现在就能看到。${rest}` };
});

const place = oneImport.extend({
  field: z.enum(placeFields).default('copy'),
  at: z
    .string()
    .regex(/^\d{1,7}$/, '请先在网页原样里点一处。')
    .transform(Number),
  remember: z.literal('on').optional(),
});

export const rereadAction = deskAction(place, async ({ id, field, at, remember }, { by }) => {
  const done = await rereadPage({ by, importId: id, field, at, remember: remember === 'on' });
  if (done.changed) return redirect(`/admin/import/${done.importId}`);
  refresh();
  return { message: `读出来和现在一样，稿件没有改动；以后 ${done.remembered} 的网页都从这里读。` };
});

export const forgetPlaceAction = deskAction(
  z.object({ site: z.string().min(1).max(300), field: z.enum(placeFields) }),
  async ({ site, field }, { by }) => {
    await forgetPlace({ by, site, field });
    refresh();
    return { message: `以后 ${site} 网页的${placeFieldNames[field]}按一般规则读。` };
  },
);
