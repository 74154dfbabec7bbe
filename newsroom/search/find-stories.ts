import { and, desc, eq, inArray, like } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { article, revision } from '#db/schema/article.ts';
import { storyOfAddress } from '#newsroom/publication/story-of-address.ts';
import type { FoundStory } from '#newsroom/story/found-story.rule.ts';
import { channelItems } from '#newsroom/story/story-items.ts';
import { toldStories } from '#newsroom/story/told-stories.ts';
import { parseQuery } from './query.rule.ts';
import { search } from './search.ts';

type Asked = {
  query: string;
  /** Stories that readers don't see yet too: for related reading, which may be made ready before them. */
  drafts?: boolean;
};

const mostDrafts = 8;
/** Newest unpublished stories whose headlines are looked at; older drafts are found by address. */
const draftsLookedAt = 1000;
const newestShown = 20;

/** Our own stories by words of headline and text, tag, public id or pasted address; for an empty question the newest. */
export function findStories({ query, drafts = false }: Asked): FoundStory[] {
  const typed = query.trim().slice(0, 300);
  const wanted = (story: FoundStory) => drafts || story.path !== null;
  const named = storyOfAddress(typed);
  if (named !== null) return toldStories([named]).filter(wanted);
  if (typed === '') return toldStories(channelItems(0, { limit: newestShown }).map((item) => item.id));
  const words = parseQuery(typed.slice(0, 100));
  const { found } = search({ query: words, sort: 'best', type: null, within: null, page: 1 });
  const published = found.map((one) => one.item.id);
  const ids = [...(drafts ? draftIds(words.wanted.map((one) => one.text)) : []), ...published];
  return toldStories([...new Set(ids)]).filter(wanted);
}

/** Unpublished stories with all the words in their headlines, last changed first. */
function draftIds(words: readonly string[]): number[] {
  if (words.length === 0) return [];
  const unseen = db()
    .select({ id: article.id, head: article.headRevisionId })
    .from(article)
    .where(inArray(article.state, ['draft', 'inReview', 'approved', 'scheduled']))
    .orderBy(desc(article.updatedAt))
    .limit(draftsLookedAt)
    .as('unseen');
  return db()
    .select({ id: unseen.id })
    .from(unseen)
    .innerJoin(revision, eq(revision.id, unseen.head))
    .where(and(...words.map((word) => like(revision.headline, `%${word.replaceAll(/[%_\\]/g, '')}%`))))
    .limit(mostDrafts)
    .all()
    .map((row) => row.id);
}
