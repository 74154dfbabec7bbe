import { z } from 'zod';
import type { AutosaveAnswer } from '#newsroom/article/autosave.ts';
import type { SignedIn } from '#newsroom/staff/session.ts';

export const tabName = z.string().regex(/^[0-9a-z]{8,40}$/);

/** What every save of an open editor says. */
export const saveShape = z.object({
  tab: tabName,
  /** Whose text it is: the person that the editor was opened by. */
  as: z.string(),
  input: z.unknown(),
});

/** Refuses to put one person's text under the name of another who signed in meanwhile, before they were asked. */
export const isSomeoneElse = (by: SignedIn, as: string): Response | null =>
  by.id === as
    ? null
    : Response.json({ kind: 'otherPerson', person: { id: by.id, name: by.name } }, { status: 409 });

export const answerSave = (answer: AutosaveAnswer): Response =>
  Response.json(answer, { status: answer.kind === 'saved' ? 200 : 409 });
