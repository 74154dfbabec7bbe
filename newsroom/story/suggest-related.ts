import { and, desc, eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { revision } from '#db/schema/article.ts';
import { nameList, nameListing } from '#db/schema/lists.ts';
import { publication } from '#db/schema/publication.ts';
import type { FoundStory } from './found-story.rule.ts';
import { shownOfEvent } from './same-event.ts';
import { toldStories } from './told-stories.ts';

type Like = {
  tags: readonly string[];
  event: string;
  /** Itself, and those it has already. */ besides: readonly number[];
};

const lookedAt = 40;
const mostSuggested = 12;
/** Stories of one event belong together more than any tag tells. */
const eventWeight = 3;

/** Published stories that share tags or the event, most in common first, then the newest. */
export function suggestRelated({ tags, event, besides }: Like): FoundStory[] {
  const scores = new Map<number, { score: number; time: number }>();
  const give = (id: number, time: number, points: number) =>
    scores.set(id, { time, score: (scores.get(id)?.score ?? 0) + points });
  for (const name of new Set(tags)) for (const { id, time } of newestOfTag(name)) give(id, time, 1);
  if (event !== '') for (const { id, time } of newestOfEvent(event)) give(id, time, eventWeight);
  for (const id of besides) scores.delete(id);
  const ids = [...scores]
    .sort(([, a], [, b]) => b.score - a.score || b.time - a.time)
    .slice(0, mostSuggested)
    .map(([id]) => id);
  return toldStories(ids);
}

const newestOfTag = (name: string) =>
  db()
    .select({ id: nameListing.articleId, time: nameListing.storyTime })
    .from(nameListing)
    .innerJoin(nameList, eq(nameList.id, nameListing.listId))
    .where(and(eq(nameList.kind, 'tag'), eq(nameList.name, name)))
    .orderBy(desc(nameListing.storyTime))
    .limit(lookedAt)
    .all();

const newestOfEvent = (event: string) =>
  db()
    .select({ id: publication.articleId, time: publication.storyTime })
    .from(revision)
    .crossJoin(publication)
    .where(and(shownOfEvent(event), eq(publication.stub, false)))
    .orderBy(desc(publication.storyTime))
    .limit(lookedAt)
    .all();
