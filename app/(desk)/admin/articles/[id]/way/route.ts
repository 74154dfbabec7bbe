import { z } from 'zod';
import { wayOf } from '#newsroom/workflow/read-way.ts';
import { deskRoute } from '../../../../desk-route.ts';

/** Where the story stands on its way, for an open editor whose save or act moved it. */
export const GET = deskRoute(z.object({}), (_, { by, id }) => wayOf(by, id), 'article.read');
