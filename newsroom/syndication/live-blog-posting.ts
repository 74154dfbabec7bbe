import type { BlogPosting, LiveBlogPosting, WithContext } from 'schema-dts';
import { isoBeijing } from '#lib/dates.ts';
import { blockTexts } from '#newsroom/body/body.rule.ts';
import { bodyFigures } from '#newsroom/body/figures.rule.ts';
import { firstSentences } from '#newsroom/body/measure.rule.ts';
import type { LivePost, LiveView } from '#newsroom/live/live-view.ts';
import { livePagePath } from '#newsroom/site/live-paths.rule.ts';
import type { Story } from '#newsroom/story/story-view.ts';
import { newsArticle } from './news-article.ts';
import type { Publisher } from './publisher.ts';
import { cropOf } from './story-picture.ts';

/** A 直播 as structured data: all that a story says, its time, and the posts of the page, pinned one first. */
export function liveBlogPosting(
  story: Story,
  live: LiveView,
  publisher: Publisher,
): WithContext<LiveBlogPosting> {
  // A 电头 is a NewsArticle's alone in this vocabulary.
  const {
    '@type': _type,
    dateModified: _modified,
    dateline: _dateline,
    ...article
  } = newsArticle(story, publisher);
  const posts = [...(live.pinned ? [live.pinned] : []), ...live.posts];
  return {
    ...article,
    '@type': 'LiveBlogPosting',
    dateModified: isoBeijing(Math.max(story.modified, live.updatedAt)),
    coverageStartTime: isoBeijing(live.startedAt),
    ...(live.endedAt !== null && { coverageEndTime: isoBeijing(live.endedAt) }),
    liveBlogUpdate: posts.map((post) => update(post, story, live, publisher)),
  };
}

function update(post: LivePost, story: Story, live: LiveView, { site, origin }: Publisher): BlogPosting {
  const text = post.body.blocks.flatMap(blockTexts).filter(Boolean).join('\n');
  const picture = bodyFigures(post.body).find(
    (one) => one.mediaId !== null && live.media[one.mediaId]?.kind === 'image',
  )?.mediaId;
  return {
    '@type': 'BlogPosting',
    url: `${origin}${livePagePath(story.path, post.page)}#p${post.id}`,
    headline: post.headline || firstSentences(text, 30),
    ...(text !== '' && { articleBody: text }),
    datePublished: isoBeijing(post.at),
    author: { '@type': 'Organization', name: site.name, url: `${origin}/` },
    ...(picture && { image: cropOf(picture, '16x9', origin).url }),
  };
}
