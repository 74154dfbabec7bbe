'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { expire } from '#app/expire.ts';
import { bulkApprove, bulkPublish, bulkSubmit } from '#newsroom/desk-list/bulk-forward.ts';
import { bulkMove } from '#newsroom/desk-list/bulk-move.ts';
import { bulkTag } from '#newsroom/desk-list/bulk-tag.ts';
import { bulkKill, bulkSpike, bulkUnspike } from '#newsroom/desk-list/bulk-take-away.ts';
import { type BulkAnswer, bulkSummary, mostAtOnce, typedTags } from '#newsroom/desk-list/bulk.rule.ts';
import { type ActionOutcome, deskAction } from '../../action.ts';

const chosen = z.object({
  ids: z.array(z.coerce.number().int().positive(), { error: '请先选稿件。' }).max(mostAtOnce),
});

/** Expires what changed for readers and tells what became of each article. */
function told(verb: string, { lines, stale }: BulkAnswer, { withdrawn = false } = {}): ActionOutcome {
  expire(stale, { withdrawn });
  refresh();
  return { ok: lines.some((one) => one.outcome !== 'refused'), message: bulkSummary(verb, lines), lines };
}

const channelId = z.coerce.number().int().positive({ error: '请选择频道' });
const tags = z.string().max(2000, '一次请控制在 2000 个字符以内').default('').transform(typedTags);

export const submitArticles = deskAction(chosen, async ({ ids }, { by }) =>
  told('已送审', await bulkSubmit({ by, ids })),
);

export const approveArticles = deskAction(chosen, async ({ ids }, { by }) =>
  told('已通过', await bulkApprove({ by, ids })),
);

export const publishArticles = deskAction(chosen, async ({ ids }, { by }) =>
  told('已发布', await bulkPublish({ by, ids })),
);

export const moveArticles = deskAction(chosen.extend({ channelId }), async (form, { by }) =>
  told('已移动', await bulkMove({ by, ...form })),
);

export const tagArticles = deskAction(chosen.extend({ add: tags, remove: tags }), async (form, { by }) =>
  told('已改标签', await bulkTag({ by, ...form })),
);

export const killArticles = deskAction(chosen.extend({ reason: z.string() }), async (form, { by }) =>
  told('已撤稿', await bulkKill({ by, ...form }), { withdrawn: true }),
);

export const spikeArticles = deskAction(chosen, async ({ ids }, { by }) =>
  told('已弃用', await bulkSpike({ by, ids })),
);

export const unspikeArticles = deskAction(chosen, async ({ ids }, { by }) =>
  told('已恢复', await bulkUnspike({ by, ids })),
);
