import type { SitemapName } from '#newsroom/site/data-paths.rule.ts';
import { sitemapFilePath } from '#newsroom/site/data-paths.rule.ts';
import { nameSitemap, nameSitemaps, pagesSitemap } from './page-sitemaps.ts';
import { type SitemapEntry, sitemapIndex, urlSet } from './sitemap-xml.ts';
import { storySitemap, storySitemaps } from './story-sitemaps.ts';

/** /sitemap.xml: names the files that hold everything a reader can find. */
export async function sitemapOfSitemaps(origin: string): Promise<string> {
  const pages = { path: sitemapFilePath('pages'), modified: null };
  return sitemapIndex([pages, ...nameSitemaps(), ...(await storySitemaps())], origin);
}

/** One of those files; null for one that holds nothing. */
export async function sitemapFile(name: SitemapName, origin: string): Promise<string | null> {
  const entries = await entriesOf(name);
  return entries.length === 0 ? null : urlSet(entries, origin);
}

function entriesOf(name: SitemapName): SitemapEntry[] | Promise<SitemapEntry[]> {
  switch (name.kind) {
    case 'pages':
      return pagesSitemap();
    case 'names':
      return nameSitemap(name.file);
    case 'stories':
      return storySitemap(name.file);
  }
}
