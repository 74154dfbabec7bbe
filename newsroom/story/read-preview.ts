import { eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { article } from '#db/schema/article.ts';
import { publication } from '#db/schema/publication.ts';
import { now } from '#lib/clock.ts';
import { type NamePaths, futureNamePaths } from '#newsroom/list/name-lists.ts';
import { revisionById, shownInput } from '#newsroom/revision/revision.ts';
import { previewPath } from '#newsroom/site/preview-paths.rule.ts';
import { buildStory } from './build-story.ts';
import { linkOf } from './preview-link.ts';
import { shownTime } from './shown-time.rule.ts';
import type { Story } from './story-view.ts';

/** How what is shown stands to what readers see: they see nothing, an older text, the same, or a tombstone. */
export type PreviewState = 'unpublished' | 'changed' | 'same' | 'killed';

export type Preview = { story: Story; state: PreviewState; until: number };

/** The story that a preview link opens, as it would be if its head were published now. Null: it opens nothing. */
export function readPreview(token: string): Preview | null {
  const link = linkOf(token);
  const own = link && db().select().from(article).where(eq(article.id, link.articleId)).get();
  const head = own?.headRevisionId ? revisionById(own.headRevisionId) : null;
  if (!link || !own || !head || own.state === 'spiked') return null;
  const published = db().select().from(publication).where(eq(publication.articleId, own.id)).get();
  const at = now();
  const time = shownInput(head).storyTime ?? (published ? shownTime(published) : at);
  const story = buildStory(own, head, {
    // Its photos and its live's pages stand below the link, so that they open too.
    path: previewPath(token),
    channelId: head.channelId,
    time,
    modified: published ? at : time,
    stub: own.stub,
    pages: own.stub ? noPaths : futureNamePaths(head.id),
  });
  return { story, state: stateOf(own.state, published?.revisionId ?? null, head.id), until: link.until };
}

function stateOf(state: string, publishedId: number | null, headId: number): PreviewState {
  if (publishedId !== null) return publishedId === headId ? 'same' : 'changed';
  return state === 'killed' ? 'killed' : 'unpublished';
}

const noPaths: NamePaths = {
  tag: new Map(),
  source: new Map(),
  reporter: new Map(),
  photographer: new Map(),
};
