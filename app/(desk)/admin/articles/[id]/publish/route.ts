import { z } from 'zod';
import { expire } from '#app/expire.ts';
import { seenLine } from '#lib/text/plain-text.ts';
import { readDraft } from '#newsroom/article/read-draft.ts';
import { articleStates } from '#newsroom/body/kinds.rule.ts';
import { companionsLeftWords } from '#newsroom/publication/publish-companions.ts';
import { publishFirst } from '#newsroom/publication/publish-first.ts';
import { publishStory } from '#newsroom/publication/publish-story.ts';
import { makeReady } from '#newsroom/publication/publish-when-ready.ts';
import { standing } from '#newsroom/publication/standing.rule.ts';
import type { SignedIn } from '#newsroom/staff/session.ts';
import { companionsOf } from '#newsroom/wire/companions.ts';
import { wayOf } from '#newsroom/workflow/read-way.ts';
import { deskRoute } from '../../../../desk-route.ts';

const order = z.object({
  revisionId: z.number().int().positive(),
  saves: z.number().int().min(0),
  /** As the person sees it; an editor that was open over a deploy does not say. */
  state: z.enum(articleStates).optional(),
  /** 静默修正, 先发后审, or publishing in the plain sense, with reviews or without. */
  act: z.enum(['publish', 'fix', 'first']).default('publish'),
  /** Why the reviews are skipped, or come after; '' where they are signed. */
  override: z.string().overwrite(seenLine).trim().max(200, '理由请控制在 200 字以内').default(''),
});
type Order = z.output<typeof order>;

/** 发布. A route and no action: an editor that was open over a deploy still publishes, and keeps its undo. */
export const POST = deskRoute(order, async (asked, { by, id }) => {
  const { stale, wants, note } = await (asked.act === 'first' ? first(asked, by, id) : plain(asked, by, id));
  expire(stale);
  return { wants, note, standing: standing.parse(readDraft(id)), way: wayOf(by, id) };
});

async function plain({ override, state, act, ...expected }: Order, by: SignedIn, id: number) {
  const { stale, wants, left } = await publishStory({
    by,
    id,
    override,
    expected,
    silent: act === 'fix',
    companions: companionsOf(id),
    ...(state && { seen: state }),
  });
  return { stale, wants, note: companionsLeftWords(left) };
}

async function first({ override, revisionId, saves }: Order, by: SignedIn, id: number) {
  await makeReady(id);
  const { stale } = await publishFirst({ by, id, reason: override, expected: { revisionId, saves } });
  return { stale, wants: [], note: '请尽快审完。' };
}
