import { z } from 'zod';
import { mediaKinds } from '#newsroom/media/found-media.rule.ts';
import { foundMediaOf, listMedia } from '#newsroom/media/list-media.ts';
import { deskRoute } from '../../../desk-route.ts';

const listed = z.object({
  kind: z.enum(mediaKinds),
  q: z.string().max(100).default(''),
  before: z.coerce.number().int().positive().optional(),
});
const named = z.object({ ids: z.string().regex(/^[0-9a-z]{12}(,[0-9a-z]{12}){0,99}$/) });

/** What is stored, page by page, or these files alone. */
export const GET = deskRoute(
  z.union([named, listed]),
  (asked) =>
    'ids' in asked
      ? { items: foundMediaOf(asked.ids.split(',')), next: null }
      : listMedia({ kind: asked.kind, query: asked.q, ...(asked.before ? { before: asked.before } : {}) }),
  'article.read',
);
