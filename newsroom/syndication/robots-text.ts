import { newsSitemapPath, sitemapPath } from '#newsroom/site/data-paths.rule.ts';

/** Addresses that programs have no business at: the desk and its previews, the machine's own, and endless lists of hits. */
const closed = ['/admin', '/login', '/internal', '/preview', '/search'];

export const robotsText = (origin: string): string =>
  [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${origin}${sitemapPath}`,
    `Sitemap: ${origin}${newsSitemapPath}`,
    '',
  ].join('\n');
