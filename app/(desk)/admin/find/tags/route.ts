import { z } from 'zod';
import { suggestTags } from '#newsroom/article/suggest-names.ts';
import { deskRoute } from '../../../desk-route.ts';

export const GET = deskRoute(
  z.object({ q: z.string().max(60).default('') }),
  ({ q }) => ({
    names: suggestTags({ query: q }),
  }),
  'article.read',
);
