import { eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { type AiLabel, media } from '#db/schema/media.ts';

/** The label of AI that a file bears, for what else is made of it. */
export const readAiLabel = (id: string): AiLabel | null =>
  db().select({ label: media.aiLabel }).from(media).where(eq(media.id, id)).get()?.label ?? null;
