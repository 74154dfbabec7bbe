import { z } from 'zod';
import { expire } from '#app/expire.ts';
import { seenLine } from '#lib/text/plain-text.ts';
import { readDraft } from '#newsroom/article/read-draft.ts';
import { articleStates } from '#newsroom/body/kinds.rule.ts';
import { standing } from '#newsroom/publication/standing.rule.ts';
import { companionsLeftWords } from '#newsroom/publication/publish-companions.ts';
import { publishStory } from '#newsroom/publication/publish-story.ts';
import { companionsOf } from '#newsroom/wire/companions.ts';
import { deskRoute } from '../../../../desk-route.ts';

const order = z.object({
  revisionId: z.number().int().positive(),
  saves: z.number().int().min(0),
  /** As the person sees it; an editor that was open over a deploy does not say. */
  state: z.enum(articleStates).optional(),
  override: z.string().overwrite(seenLine).trim().max(200, '理由请控制在 200 字以内').default(''),
});

/** 发布. A route and no action: an editor that was open over a deploy still publishes, and keeps its undo. */
export const POST = deskRoute(order, async ({ override, state, ...expected }, { by, id }) => {
  const { stale, wants, left } = await publishStory({
    by,
    id,
    override,
    expected,
    companions: companionsOf(id),
    ...(state && { seen: state }),
  });
  expire(stale);
  return { wants, note: companionsLeftWords(left), standing: standing.parse(readDraft(id)) };
});
