import { z } from 'zod';
import { findStories } from '#newsroom/search/find-stories.ts';
import { suggestRelated } from '#newsroom/story/suggest-related.ts';
import { toldStories } from '#newsroom/story/told-stories.ts';
import { deskRoute } from '../../../desk-route.ts';

const numbers = z
  .string()
  .regex(/^(?:[1-9]\d{0,14}(?:,[1-9]\d{0,14}){0,49})?$/)
  .transform((text) => text.split(',').filter(Boolean).map(Number));

const named = z.object({ ids: numbers });
const alike = z.object({
  tags: z
    .string()
    .max(2000)
    .transform((text) => text.split('\n').filter(Boolean)),
  event: z.string().max(60),
  besides: numbers,
});
const found = z.object({ q: z.string().max(300).default(''), drafts: z.enum(['0', '1']).default('0') });

/** These stories; those like one, by tags and event; or those that a question finds. */
export const GET = deskRoute(
  z.union([named, alike, found]),
  (asked) => {
    if ('ids' in asked) return { stories: toldStories(asked.ids) };
    if ('tags' in asked) return { stories: suggestRelated(asked) };
    return { stories: findStories({ query: asked.q, drafts: asked.drafts === '1' }) };
  },
  'article.read',
);
