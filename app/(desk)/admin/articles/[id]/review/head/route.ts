import { z } from 'zod';
import { movedSince } from '#newsroom/workflow/review/read-review.ts';
import { deskRoute } from '../../../../../desk-route.ts';

/** Whether the text that a reviewer has before them is still the newest; `seen` is its number. */
export const GET = deskRoute(
  z.object({ seen: z.coerce.number().int().positive() }),
  ({ seen }, { by, id }) => movedSince(by, id, seen),
  'article.read',
);
