import { z } from 'zod';
import { suggestSources } from '#newsroom/article/suggest-names.ts';
import { deskRoute } from '../../../desk-route.ts';

export const GET = deskRoute(
  z.object({ q: z.string().max(60).default('') }),
  ({ q }) => ({
    names: suggestSources({ query: q }),
  }),
  'article.read',
);
