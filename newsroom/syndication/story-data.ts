import type { Story } from '#newsroom/story/story-view.ts';
import { baiduTimes } from './baidu-times.ts';
import { breadcrumbList } from './breadcrumb-list.ts';
import { imageGallery } from './image-gallery.ts';
import { newsArticle } from './news-article.ts';
import type { Publisher } from './publisher.ts';

/** All structured data of a story's page, each block for a script element of its own. */
export function storyData(story: Story, publisher: Publisher): object[] {
  const gallery = imageGallery(story, publisher.origin);
  return [
    newsArticle(story, publisher),
    breadcrumbList(story.channels, publisher.origin, story.headline),
    ...(gallery ? [gallery] : []),
    ...(story.stub ? [] : [baiduTimes(story, publisher)]),
  ];
}
