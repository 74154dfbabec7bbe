import type { Version } from '#newsroom/article/save-draft.ts';
import type { ArticleState } from '#newsroom/body/kinds.rule.ts';
import type { Wanting } from '#newsroom/body/wanting.rule.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { type Companion, type CompanionLeft, publishCompanions } from './publish-companions.ts';
import { makeReady } from './publish-when-ready.ts';
import { type PublishOrder, demandPublishable, openStates, publish } from './publish.ts';
import { StillWanting } from './still-wanting.ts';

type Order = {
  by: Person;
  id: number;
  override: string;
  /** The text that the person has before them. */
  expected: Version;
  /** The state that they see it in. Only who sees that it is killed brings it back to readers. */
  seen?: ArticleState;
  /** 静默修正: readers are told no new time. */
  silent?: boolean;
  /** The short stories that came in with it, if it came in from elsewhere and is whole; null otherwise. */
  companions: readonly Companion[] | null;
};
type StoryPublished = { stale: string[]; wants: readonly Wanting[]; left: CompanionLeft[] };

/**
 * 发布 at the desk: exactly the text that the person has before them, and before it the short stories that came in
 * with it, so that it never links to nothing. What it still lacks is told all at once, and then nothing is published.
 */
export async function publishStory({ seen, companions, ...asked }: Order): Promise<StoryPublished> {
  const from: readonly ArticleState[] = seen === 'killed' ? [...openStates, seen] : openStates;
  const order: PublishOrder = { ...asked, from, finished: true, completes: companions !== null };
  try {
    await makeReady(order.id);
    if (companions !== null) demandPublishable(order);
    // A signed story needs no reason; what came in with it was signed by nobody, and the record says why it went out.
    const override = asked.override || '随主稿发布';
    const beside = await publishCompanions(companions ?? [], { by: asked.by, override });
    const { stale } = await publish(order);
    return { stale: [...new Set([...beside.stale, ...stale])], wants: [], left: beside.left };
  } catch (error) {
    if (error instanceof StillWanting) return { stale: [], wants: error.wants, left: [] };
    throw error;
  }
}
