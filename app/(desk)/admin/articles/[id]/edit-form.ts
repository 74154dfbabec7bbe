import { z } from 'zod';
import { articleInput } from '#newsroom/article/article-input.rule.ts';
import type { StoryEdit } from '#newsroom/article/edit-story.ts';

const rowId = z.coerce.number().int().positive();
const line = z.string().trim().max(2000, '不能超过 2000 个字符');
const { headline, kicker, standfirst, sourceName } = articleInput.shape;

export const articleForm = z.object({ id: rowId });

export const editForm = articleForm.extend({
  basedOn: rowId,
  intent: z.enum(['save', 'publish']).default('save'),
  override: z.string().trim().max(200, '理由请控制在 200 字以内').default(''),
  headline,
  kicker,
  standfirst,
  sourceName,
  channelId: rowId,
  figures: z
    .record(
      z.string(),
      z.object({ caption: line, credit: line, alt: line, file: z.instanceof(File).optional() }),
    )
    .default({}),
});

/** The form's texts and files as an edit of the story. */
export async function editOf(form: z.output<typeof editForm>): Promise<StoryEdit> {
  const { headline, kicker, standfirst, sourceName, channelId } = form;
  const rows = Object.entries(form.figures).toSorted(([a], [b]) => Number(a) - Number(b));
  const figures = await Promise.all(
    rows.map(async ([, { file, ...texts }]) => ({
      ...texts,
      file: file && { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) },
    })),
  );
  return { headline, kicker, standfirst, sourceName, channelId, figures };
}
