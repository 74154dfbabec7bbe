import { z } from 'zod';
import { readAside } from '#newsroom/article/aside.ts';
import { autosave } from '#newsroom/article/autosave.ts';
import { readHead } from '#newsroom/article/head-copy.ts';
import { deskRoute } from '../../../../desk-route.ts';
import { answerSave, isSomeoneElse, saveShape } from '../../save-answer.ts';

const rowId = z.number().int().positive();

/** What an open editor holds now, every few seconds. */
export const POST = deskRoute(
  saveShape.extend({
    basedOn: z.object({ revisionId: rowId, saves: z.number().int().nonnegative() }),
    aside: rowId.nullable().default(null),
    merged: rowId.nullable().default(null),
  }),
  async ({ as, ...save }, { by, id }) =>
    isSomeoneElse(by, as) ?? answerSave(await autosave({ by, id, ...save })),
);

/** The head as it is now; with `aside`, a text that was kept beside it and what that was written on. */
export const GET = deskRoute(
  z.object({ aside: z.coerce.number().int().positive().optional() }),
  ({ aside }, { id }) => (aside === undefined ? readHead(id) : readAside(id, aside)),
  'article.read',
);
