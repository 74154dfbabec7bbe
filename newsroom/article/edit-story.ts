import { Refusal, isRefusal } from '#lib/refusal.ts';
import { storeMedia } from '#newsroom/media/store-media.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import type { ArticleInput } from './article-input.rule.ts';
import type { Body, Figure } from './body.rule.ts';
import { bodyFigures, changeFigures } from './figures.rule.ts';
import { readDraft } from './read-draft.ts';
import { saveDraft } from './save-draft.ts';

type FigureEdit = Pick<Figure, 'caption' | 'credit' | 'alt'> & {
  /** A picture for a figure that waits for one, or instead of the one it has. */
  file?: { name: string; bytes: Uint8Array } | undefined;
};
export type StoryEdit = Pick<
  ArticleInput,
  'headline' | 'kicker' | 'standfirst' | 'channelId' | 'sourceName'
> & {
  /** One for each picture of the body, in its order. */
  figures: readonly FigureEdit[];
};
type Order = { by: Person; id: number; basedOn: number; edit: StoryEdit };

/**
 * Saves what the desk's form holds of a story: its titles and its pictures. The rest of the head revision stays as it
 * is. Answers whether there was anything to save; refused with `conflict` like any save.
 */
export async function editStory({ by, id, basedOn, edit }: Order): Promise<{ changed: boolean }> {
  const draft = readDraft(id);
  if (!draft) throw new Refusal('notFound', '没有这篇稿件。');
  const { figures, ...fields } = edit;
  if (bodyFigures(draft.input.body).length !== figures.length) {
    throw new Refusal('state', '别人增减了正文里的图片。请复制您的改动，刷新页面后再改。');
  }
  const placed: Omit<Figure, 'type'>[] = [];
  for (const [index, figure] of figures.entries()) placed.push(await placeFigure(by, figure, index));
  const body = changeFigures(draft.input.body, (old, index) => {
    const next = placed[index];
    return next ? { ...old, ...next, mediaId: next.mediaId ?? old.mediaId } : old;
  });
  const input = { ...draft.input, ...fields, body, leadMediaId: leadOf(draft.input, body) };
  if (draft.revisionId === basedOn && JSON.stringify(input) === JSON.stringify(draft.input))
    return { changed: false };
  await saveDraft({ by, id, basedOn, input });
  return { changed: true };
}

/** A lead picture that was taken out of the body leads no longer: saving then takes the first one there is. */
function leadOf({ leadMediaId, body }: ArticleInput, next: Body): string | null {
  const shows = (one: Body) => bodyFigures(one).some((figure) => figure.mediaId === leadMediaId);
  return shows(body) && !shows(next) ? null : leadMediaId;
}

async function placeFigure(by: Person, { file, ...texts }: FigureEdit, index: number) {
  if (!file) return { ...texts, mediaId: null };
  const field = `figures.${index}.file`;
  const stored = await storeMedia({ by, fileName: file.name, bytes: file.bytes }).catch((error: unknown) => {
    throw isRefusal(error)
      ? new Refusal(error.code, `第 ${index + 1} 张图片：${error.message}`, field)
      : error;
  });
  if (stored.kind !== 'image') throw new Refusal('invalid', `第 ${index + 1} 张：这里只能放图片。`, field);
  return { ...texts, mediaId: stored.id };
}
