import { z } from 'zod';
import { suggestEvents, suggestPeople } from '#newsroom/article/suggest-names.ts';
import { deskRoute } from '../../../desk-route.ts';

const asked = z.object({
  q: z.string().max(60).default(''),
  of: z.enum(['person', 'event']),
  role: z.string().max(20).default(''),
});

/** Printed names of people, or the words that events go by. */
export const GET = deskRoute(
  asked,
  ({ q, of, role }) => ({
    names: of === 'person' ? suggestPeople({ query: q, role }) : suggestEvents({ query: q }),
  }),
  'article.read',
);
