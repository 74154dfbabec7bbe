import type { Graph } from 'schema-dts';
import { houseId, newsHouse, type Publisher } from './publisher.ts';

/** The front page as structured data: the site, and the house behind it. */
export function frontData(publisher: Publisher): Graph {
  const { site, origin } = publisher;
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'WebSite',
        '@id': siteId(origin),
        url: `${origin}/`,
        name: site.name,
        ...((site.about || site.tagline) !== '' && { description: site.about || site.tagline }),
        inLanguage: 'zh-CN',
        publisher: { '@id': houseId(origin) },
      },
      newsHouse(publisher),
    ],
  };
}

export const siteId = (origin: string) => `${origin}/#site`;
