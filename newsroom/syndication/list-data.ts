import type { CollectionPage, WithContext } from 'schema-dts';
import type { StoryItem } from '#newsroom/story/story-view.ts';
import { siteId } from './front-data.ts';
import { type ListHead, listName, listPath } from './list-page.ts';
import { houseId } from './publisher.ts';

type Item = Pick<StoryItem, 'path' | 'title'>;

/** A page of a list (a channel, a tag, a name, 滚动) as structured data: its stories in order. */
export function listData(
  list: ListHead,
  items: readonly Item[],
  origin: string,
): WithContext<CollectionPage> {
  const url = origin + listPath(list);
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    '@id': url,
    url,
    name: listName(list),
    ...(list.description !== '' && { description: list.description }),
    inLanguage: 'zh-CN',
    isPartOf: { '@id': siteId(origin) },
    publisher: { '@id': houseId(origin) },
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: items.length,
      itemListElement: items.map(({ path, title }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        url: origin + path,
        name: title,
      })),
    },
  };
}
