import { inArray } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { address } from '#db/schema/address.ts';
import {
  feedPath,
  nameFeedPath,
  newsSitemapPath,
  sitemapFilePath,
  sitemapPath,
  storySitemapPath,
} from '#newsroom/site/data-paths.rule.ts';
import { isChannelPath, isNameKind, isSlug, storyPath } from '#newsroom/site/paths.rule.ts';
import { nameSitemaps } from './page-sitemaps.ts';

/** Feeds and sitemaps that may show what stands at these pages. None where no list is among them. */
export function dataBeside(paths: readonly string[]): string[] {
  if (!paths.includes('/')) return [];
  const channels = paths.map((path) => path.slice(1)).filter((path) => path === '' || isChannelPath(path));
  return [
    ...channels.map((path) => feedPath(path)),
    ...paths.flatMap(nameFeedOf),
    sitemapPath,
    newsSitemapPath,
    sitemapFilePath('pages'),
    ...nameSitemaps().map(({ path }) => path),
    ...storySitemapsOf(paths),
  ];
}

/** The feed of the name whose newest page this is. */
function nameFeedOf(path: string): string[] {
  const [, kind = '', slug = '', ...rest] = path.split('/');
  return isNameKind(kind) && isSlug(slug) && rest.length === 0 ? [nameFeedPath(kind, slug)] : [];
}

/** The sitemap's files that hold the stories at these addresses, whether or not readers see them still. */
function storySitemapsOf(paths: readonly string[]): string[] {
  const start = storyPath('');
  const slugs = paths.filter((path) => path.startsWith(start)).map((path) => path.slice(start.length));
  const rows = db().select({ id: address.articleId }).from(address).where(inArray(address.slug, slugs)).all();
  return [...new Set(rows.map(({ id }) => storySitemapPath(id)))];
}
