import { and, eq, inArray, lte } from 'drizzle-orm';
import { z } from 'zod';
import { type Tx, write } from '#db/client.ts';
import { article, revision } from '#db/schema/article.ts';
import { slotFill } from '#db/schema/front.ts';
import { media } from '#db/schema/media.ts';
import { publication } from '#db/schema/publication.ts';
import { now } from '#lib/clock.ts';
import { seenLine } from '#lib/text/plain-text.ts';
import { Refusal } from '#lib/refusal.ts';
import { isTime, timeFault } from '#lib/time-range.ts';
import { refusalFor } from '#lib/told-issue.ts';
import { record } from '#newsroom/audit/record.ts';
import { demand } from '#newsroom/staff/can.rule.ts';
import { personNow } from '#newsroom/staff/person-now.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { expireFront } from './expire-front.ts';
import { type SlotPlace, replaces, slotNames, slotSizes, slots } from './slots.rule.ts';

const fillInput = z
  .object({
    slot: z.enum(slots, { error: `版位须是${Object.values(slotNames).join('、')}之一。` }),
    position: z.number().int().min(0),
    articleId: z.number().int().positive(),
    fromAt: z.number().refine(isTime, `开始${timeFault}。`).optional(),
    untilAt: z.number().refine(isTime, `结束${timeFault}。`).optional(),
    headline: z.string().overwrite(seenLine).trim().max(120, '首页标题不能超过 120 个字符。').default(''),
    mediaId: z.string().optional(),
  })
  .refine(({ slot, position }) => position < slotSizes[slot], {
    error: '没有这个位置。',
    path: ['position'],
  });

export type SlotFilling = { by: Person } & z.input<typeof fillInput>;

/**
 * Puts a published story at a place of the front: from `fromAt` (now where left out) to `untilAt` (until it is taken
 * out), under its own or the given headline and picture. What it hides for good goes; what it covers for a time
 * comes back. The front changes when the window opens and closes.
 */
export async function fillSlot({ by, ...input }: SlotFilling): Promise<{ id: number; stale: string[] }> {
  const parsed = fillInput.safeParse(input);
  if (!parsed.success) {
    throw refusalFor(parsed.error, '版位内容有误。');
  }
  const { slot, position, articleId, headline } = parsed.data;
  const mediaId = parsed.data.mediaId ?? null;
  const untilAt = parsed.data.untilAt ?? null;
  return write((tx) => {
    demand(personNow(tx, by), 'front.arrange');
    const at = now();
    const fromAt = parsed.data.fromAt ?? at;
    if (untilAt !== null && untilAt <= Math.max(fromAt, at)) {
      throw new Refusal('invalid', '结束时间须晚于现在和开始时间。', 'untilAt');
    }
    demandFitting(tx, { slot, position }, { articleId, mediaId });
    dropHidden(tx, { slot, position, fromAt, untilAt }, at);
    const { id } = tx
      .insert(slotFill)
      .values({
        slot,
        position,
        articleId,
        fromAt,
        untilAt,
        headline,
        mediaId,
        staffName: by.name,
        createdAt: at,
      })
      .returning({ id: slotFill.id })
      .get();
    record(tx, {
      by,
      verb: 'fillSlot',
      articleId,
      detail: { slot, position, fromAt, untilAt, headline, mediaId },
    });
    return { id, stale: expireFront(tx, [fromAt, ...(untilAt === null ? [] : [untilAt])]) };
  });
}

type Content = { articleId: number; mediaId: string | null };

function demandFitting(tx: Tx, { slot }: SlotPlace, { articleId, mediaId }: Content): void {
  const row = tx
    .select({
      state: article.state,
      stub: publication.stub,
      type: revision.type,
      leadMediaId: revision.leadMediaId,
    })
    .from(article)
    .leftJoin(publication, eq(publication.articleId, article.id))
    .leftJoin(revision, eq(revision.id, publication.revisionId))
    .where(eq(article.id, articleId))
    .get();
  if (!row) throw new Refusal('notFound', '没有这篇稿件。', 'articleId');
  if (row.state === 'killed') throw new Refusal('state', '这篇稿件已撤稿，不能放上首页。', 'articleId');
  if (row.stub === null) throw new Refusal('state', '这篇稿件还没有发布，不能放上首页。', 'articleId');
  if (row.stub) throw new Refusal('state', '这篇稿件还待补全，补全并收录后才能放上首页。', 'articleId');
  const wanted = slot === 'photoSet' || slot === 'video' ? slot : null;
  if (wanted !== null && row.type !== wanted) {
    throw new Refusal('state', `${slotNames[slot]}版位只放${slotNames[wanted]}稿件。`, 'articleId');
  }
  if (mediaId !== null) demandPicture(tx, mediaId);
  else if (slot === 'photoSet' && row.leadMediaId === null) {
    throw new Refusal('state', '这组图集没有题图，请另指定一张图片。', 'mediaId');
  }
}

function demandPicture(tx: Tx, id: string): void {
  const row = tx.select({ kind: media.kind, state: media.state }).from(media).where(eq(media.id, id)).get();
  if (!row || row.kind !== 'image') throw new Refusal('notFound', '没有这张图片。', 'mediaId');
  if (row.state !== 'ready') throw new Refusal('state', '图片还在处理，请过几秒再试。', 'mediaId');
}

type Fresh = SlotPlace & { fromAt: number; untilAt: number | null };

/** Takes away what ended, and what the new fill hides to its end. The audit remembers both. */
function dropHidden(tx: Tx, fresh: Fresh, at: number): void {
  tx.delete(slotFill).where(lte(slotFill.untilAt, at)).run();
  const hidden = tx
    .select()
    .from(slotFill)
    .where(and(eq(slotFill.slot, fresh.slot), eq(slotFill.position, fresh.position)))
    .all()
    .filter((old) => replaces(fresh, old, at))
    .map((old) => old.id);
  if (hidden.length > 0) tx.delete(slotFill).where(inArray(slotFill.id, hidden)).run();
}
