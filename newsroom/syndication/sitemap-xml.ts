import { isDate } from '#lib/time-range.ts';
import { element, escapeXml, textElement, xmlDeclaration } from '#lib/text/xml.ts';

/** An address in a sitemap. Paths start with a slash; `modified` is left out where nobody knows it. */
export type SitemapEntry = { path: string; modified: number | null; pictures?: readonly string[] };

export type NewsEntry = { path: string; time: number; title: string };

const sitemapSpace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const imageSpace = 'http://www.google.com/schemas/sitemap-image/1.1';
const newsSpace = 'http://www.google.com/schemas/sitemap-news/0.9';

/** The format takes no more pictures than this an address. */
const mostPictures = 1000;

export const sitemapIndex = (entries: readonly SitemapEntry[], origin: string): string =>
  `${xmlDeclaration}<sitemapindex xmlns="${sitemapSpace}">${entries
    .map((entry) => element('sitemap', ...place(entry, origin)))
    .join('\n')}</sitemapindex>\n`;

export const urlSet = (entries: readonly SitemapEntry[], origin: string): string =>
  `${xmlDeclaration}<urlset xmlns="${sitemapSpace}" xmlns:image="${imageSpace}">${entries
    .map((entry) => element('url', ...place(entry, origin), ...pictures(entry, origin)))
    .join('\n')}</urlset>\n`;

export const newsUrlSet = (entries: readonly NewsEntry[], origin: string, siteName: string): string =>
  `${xmlDeclaration}<urlset xmlns="${sitemapSpace}" xmlns:news="${newsSpace}">${entries
    .map((entry) => element('url', textElement('loc', origin + entry.path), news(entry, siteName)))
    .join('\n')}</urlset>\n`;

/** An instant in Beijing's present offset, which is right for any instant; lib/dates.ts also knows its earlier ones. */
const w3cTime = (at: number) => `${new Date(at + beijingAhead).toISOString().slice(0, 19)}+08:00`;
const beijingAhead = 8 * 60 * 60 * 1000;

const place = ({ path, modified }: SitemapEntry, origin: string) => [
  textElement('loc', origin + path),
  ...(modified === null || !isDate(modified) ? [] : [textElement('lastmod', w3cTime(modified))]),
];

const pictures = ({ pictures = [] }: SitemapEntry, origin: string) =>
  pictures
    .slice(0, mostPictures)
    .map((path) => `<image:image><image:loc>${escapeXml(origin + path)}</image:loc></image:image>`);

const news = ({ time, title }: NewsEntry, siteName: string) =>
  element(
    'news:news',
    element('news:publication', textElement('news:name', siteName), textElement('news:language', 'zh-cn')),
    textElement('news:publication_date', w3cTime(time)),
    textElement('news:title', title),
  );
