import { and, desc, eq, lt } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { revision } from '#db/schema/article.ts';
import { publication } from '#db/schema/publication.ts';
import { shownOfEvent } from './same-event.ts';
import { itemsById } from './story-items.ts';
import type { StoryItem } from './story-view.ts';

/** More than this is a story of its own. */
const most = 8;

type Flash = { event: string; time: number; related: readonly StoryItem[] };

/** 此前: what led to a flash, oldest first. Its related reading and the stories of its event that were out before it. */
export function earlierItems({ event, time, related }: Flash): StoryItem[] {
  const chosen = related.filter((item) => item.time < time);
  const known = new Set(chosen.map((item) => item.id));
  const sameEvent = itemsById(eventIds(event, time).filter((id) => !known.has(id)));
  return [...chosen, ...sameEvent].sort((one, other) => one.time - other.time).slice(-most);
}

function eventIds(event: string, before: number): number[] {
  if (event === '') return [];
  const rows = db()
    .select({ id: publication.articleId })
    .from(revision)
    .crossJoin(publication)
    .where(and(shownOfEvent(event), eq(publication.stub, false), lt(publication.storyTime, before)))
    .orderBy(desc(publication.storyTime))
    .limit(most)
    .all();
  return rows.map((row) => row.id);
}
