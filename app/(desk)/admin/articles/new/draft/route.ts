import { z } from 'zod';
import { firstSave } from '#newsroom/article/autosave.ts';
import { deskRoute } from '../../../../desk-route.ts';
import { answerSave, isSomeoneElse, saveShape } from '../../save-answer.ts';

/** The first save of a new story; its key makes a repetition harmless. */
export const POST = deskRoute(
  saveShape.extend({ key: z.string().regex(/^[0-9a-z]{16,40}$/) }),
  async ({ as, ...save }, { by }) => isSomeoneElse(by, as) ?? answerSave(await firstSave({ by, ...save })),
);
