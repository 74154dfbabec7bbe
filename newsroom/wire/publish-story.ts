import type { Version } from '#newsroom/article/save-draft.ts';
import type { ArticleState } from '#newsroom/body/kinds.rule.ts';
import type { Wanting } from '#newsroom/body/wanting.rule.ts';
import { publishWhenReady } from '#newsroom/publication/publish-when-ready.ts';
import { openStates } from '#newsroom/publication/publish.ts';
import { StillWanting } from '#newsroom/publication/still-wanting.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import type { StoryLeftOut } from './left-out.rule.ts';
import { publishImport } from './publish-import.ts';
import { readImportOf } from './read-import.ts';

type Order = {
  by: Person;
  id: number;
  override: string;
  /** The text that the person has before them. */
  expected: Version;
  /** The state that they see it in. Only who sees that it is killed brings it back to readers. */
  seen?: ArticleState;
};
type StoryPublished = { stale: string[]; wants: readonly Wanting[]; left: StoryLeftOut[] };

/**
 * 发布 at the desk: exactly the text that the person has before them, and with it the short stories that came in with
 * it. What it still lacks is told all at once.
 */
export async function publishStory({ seen, ...asked }: Order): Promise<StoryPublished> {
  const from: readonly ArticleState[] = seen === 'killed' ? [...openStates, seen] : openStates;
  const order = { ...asked, from };
  const imported = readImportOf(order.id);
  try {
    const { stale, left = [] }: { stale: string[]; left?: StoryLeftOut[] } = imported
      ? await publishImport({ ...order, importId: imported.id, finished: true })
      : await publishWhenReady({ ...order, finished: true });
    return { stale, wants: [], left };
  } catch (error) {
    if (error instanceof StillWanting) return { stale: [], wants: error.wants, left: [] };
    throw error;
  }
}
