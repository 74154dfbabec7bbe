import { z } from 'zod';
import { unreadNotices } from '#newsroom/workflow/notices.ts';
import { deskRoute } from '../../../desk-route.ts';

/** What an open page asks every half minute. */
export const GET = deskRoute(z.object({}), (_, { by }) => ({ unread: unreadNotices(by.id) }));
