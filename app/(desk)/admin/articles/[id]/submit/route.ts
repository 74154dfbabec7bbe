import { z } from 'zod';
import { standing } from '#newsroom/publication/standing.rule.ts';
import { readDraft } from '#newsroom/article/read-draft.ts';
import { wayOf } from '#newsroom/workflow/read-way.ts';
import { submit } from '#newsroom/workflow/submit.ts';
import { deskRoute } from '../../../../desk-route.ts';

const order = z.object({ revisionId: z.number().int().positive(), saves: z.number().int().min(0) });

/** 送审 from an open editor, of exactly what it saved. A route for what `publish` says of its own. */
export const POST = deskRoute(order, async (expected, { by, id }) => {
  const { step } = await submit({ by, id, expected });
  return { step, standing: standing.parse(readDraft(id)), way: wayOf(by, id) };
});
