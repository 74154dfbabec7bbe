import { z } from 'zod';

/** An article that a form is about. */
export const articleForm = z.object({ id: z.coerce.number().int().positive() });

/** The same with the text that the person had before them. */
export const versionForm = articleForm.extend({
  revisionId: z.coerce.number().int().positive(),
  saves: z.coerce.number().int().nonnegative(),
});

/** What `versionForm` sent, as a verb of the newsroom takes it. */
export const versionOrder = ({ id, revisionId, saves }: z.output<typeof versionForm>) => ({
  id,
  expected: { revisionId, saves },
});
