import { z } from 'zod';
import { env } from '#lib/env.ts';
import { Refusal } from '#lib/refusal.ts';
import { can } from '#newsroom/staff/can.rule.ts';
import { makeLink, openLinks, revokeLink } from '#newsroom/story/preview-link.ts';
import { newLinkShape } from '#newsroom/story/preview.rule.ts';
import { deskRoute } from '../../../../desk-route.ts';

/** Preview links of the story that still open. */
export const GET = deskRoute(z.object({}), (_, { by, id }) => {
  if (!can(by, 'article.read')) throw new Refusal('forbidden', '您没有看稿件的权限。');
  return { links: openLinks(id) };
});

/** A new link; its address is told here and never again. */
export const POST = deskRoute(newLinkShape, async (wanted, { by, id }) => {
  const link = await makeLink({ by, id, ...wanted });
  return { ...link, url: env().SITE_URL + link.path };
});

/** 作废 */
export const DELETE = deskRoute(z.object({ link: z.string().max(100) }), async ({ link }, { by, id }) => {
  await revokeLink({ by, id, link });
  return { links: openLinks(id) };
});
