import { z } from 'zod';
import { closeAside, openAsides } from '#newsroom/article/aside.ts';
import { holdLock, lookAtLock, releaseLock, takeOverLock } from '#newsroom/article/edit-lock.ts';
import { headVersion } from '#newsroom/article/head-copy.ts';
import { deskRoute } from '../../../../desk-route.ts';
import { tabName } from '../../save-answer.ts';

/** Takes, keeps, takes over or gives back the lock on an article, and tells what a writer has to know at that moment. */
export const POST = deskRoute(
  z.object({
    tab: tabName,
    act: z.enum(['hold', 'look', 'takeOver', 'release', 'closeAside']),
    aside: z.number().int().positive().optional(),
    gone: z.array(tabName).max(50).optional(),
  }),
  async ({ tab, act, aside, gone }, { by, id }) => {
    if (act === 'release') {
      await releaseLock({ id, tab });
      return { held: false };
    }
    if (act === 'look') return { held: false, holder: lookAtLock({ by, id, tab }) };
    if (act === 'closeAside') {
      if (aside !== undefined) await closeAside({ by, id, revisionId: aside });
      return { held: false };
    }
    const answer = await (act === 'hold'
      ? holdLock({ by, id, tab, ...(gone && { gone }) })
      : takeOverLock({ by, id, tab }));
    return { ...answer, head: headVersion(id), asides: openAsides(id, by) };
  },
);
