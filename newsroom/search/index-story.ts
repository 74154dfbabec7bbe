import { and, desc, eq, isNull } from 'drizzle-orm';
import { type Tx, db, write } from '#db/client.ts';
import { livePost } from '#db/schema/live.ts';
import { publication } from '#db/schema/publication.ts';
import { searchDocument } from '#db/schema/search.ts';
import { searchIndex, searchRowId } from '#db/search-index.ts';
import { type Block, blockTexts, shownBody } from '#newsroom/body/body.rule.ts';
import { storedPostBody } from '#newsroom/body/stored-body.ts';
import { readStory } from '#newsroom/story/read-story.ts';
import type { Story } from '#newsroom/story/story-view.ts';
import { breakMark } from './cut-extract.rule.ts';
import { hanLetters, headlineWords, indexWords, typeWord } from './terms.rule.ts';

/** Longer ones are found by their beginning: readers must not wait while a book is indexed. */
const longestText = 30_000;

/** Brings what the search knows of a story in line with what readers see of it. May be run again at any time. */
export async function indexStory(articleId: number): Promise<void> {
  await write((tx) => indexStoryIn(tx, articleId));
}

export function indexStoryIn(tx: Tx, articleId: number): void {
  // A trigger takes its words out of the index.
  tx.delete(searchDocument).where(eq(searchDocument.articleId, articleId)).run();
  const published = tx.select().from(publication).where(eq(publication.articleId, articleId)).get();
  const answer = published && !published.stub ? readStory(published.slug) : null;
  if (!published || answer?.kind !== 'story') return;
  const { story } = answer;
  const { headline, type, time } = story;
  const text = searchedText(story);
  tx.insert(searchDocument)
    .values({ articleId, revisionId: published.revisionId, storyTime: time, type, headline, text })
    .run();
  const heading = [story.label, headline].join('\n');
  tx.insert(searchIndex)
    .values({
      rowid: searchRowId(time, articleId),
      headline: headlineWords(heading),
      text: indexWords(`${heading}\n${text}`),
      letters: hanLetters(heading),
      type: typeWord(type),
    })
    .run();
}

/**
 * Everything that readers read of a story. Copy comes first, a paragraph a line; captions, names and tags after it and
 * each by itself, so that no extract runs from one into the next.
 */
function searchedText(story: Story): string {
  const isCopy = (block: Block) => !beside.has(block.type);
  const copy = [
    story.standfirst,
    ...story.body.blocks.filter(isCopy).flatMap(blockTexts),
    ...(story.type === 'live' ? postTexts(story.id) : []),
  ];
  const rest = [
    ...story.body.blocks.filter((block) => !isCopy(block)).flatMap(blockTexts),
    ...story.corrections.map((one) => `更正：${one.text}`),
    ...story.contributors.map(({ role, names }) => `${role}：${names.join('、')}`),
    story.source.name === '' ? '' : `来源：${story.source.name}`,
    story.tags.length === 0 ? '' : `标签：${story.tags.map((tag) => tag.name).join('、')}`,
  ];
  return [tidy(copy).join('\n'), ...tidy(rest)].join(breakMark).slice(0, longestText);
}

const beside: ReadonlySet<Block['type']> = new Set(['figure', 'gallery', 'video', 'audio', 'embed']);

const tidy = (lines: readonly string[]): string[] =>
  lines.map((line) => line.normalize('NFC').replaceAll(/\s+/g, ' ').trim()).filter((line) => line !== '');

/** What a live's posts say, newest first. */
function postTexts(articleId: number): string[] {
  return db()
    .select({ headline: livePost.headline, body: storedPostBody })
    .from(livePost)
    .where(and(eq(livePost.articleId, articleId), isNull(livePost.removedAt)))
    .orderBy(desc(livePost.at), desc(livePost.id))
    .all()
    .flatMap((post) => [post.headline, ...shownBody(post.body).blocks.flatMap(blockTexts)]);
}
