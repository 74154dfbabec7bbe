import { hanCount } from '../page-line.ts';
import { findTime } from '../time/page-time.ts';

/** What a saved page says of itself outside its text: title, meta tags, JSON-LD, variables of its scripts. */
export type PageHints = {
  /** Its headline as each of them says it, the likeliest first. */
  headlines: string[];
  /** What stands behind the headline in its title, or the name that it gives its site. */
  site: string;
  time: string;
  source: string;
};

export const noHints: PageHints = { headlines: [], site: '', time: '', source: '' };

/** Where the site's name begins behind the headline. */
function nameOfSite(title: string): number {
  const found = /(?<!\s)\s*[_|]|(?<!\s)\s+[-–—]\s|--|-(?=[^-]{2,16}$)/u.exec(title);
  return found ? found.index : title.length;
}

/** Of a title in characters: behind that stands no headline, and each heading is looked for in it. */
const longestTitle = 500;

/** What `document` says of itself. Texts are as printed; '' and [] where it says nothing. */
export function readHints(document: Document): PageHints {
  const said = metaTags(document);
  const data = linkedData(document);
  const script = scriptTexts(document);
  const meta = (...names: string[]) =>
    names.map((name) => said.get(name) ?? '').find((value) => value !== '') ?? '';
  // Some pages keep their facts in fields that nobody sees: textarea.article-time.
  const fields = (name: string) =>
    document.querySelector(`textarea[class*="${name}"]`)?.textContent?.trim() ?? '';
  const title = (document.querySelector('title')?.textContent ?? '').trim().slice(0, longestTitle);
  const short = title.slice(0, nameOfSite(title));
  const headlines = [
    meta('og:title', 'ArticleTitle', 'articletitle', 'twitter:title'),
    data.headline,
    scriptValue(script, ['msg_title'], () => true),
    short,
    title,
  ];
  return {
    headlines: [...new Set(headlines.map((one) => one.trim().slice(0, longestTitle)))].filter(
      (one) => one !== '',
    ),
    site:
      meta('og:site_name', 'SiteName', 'application-name') ||
      (
        title
          .slice(short.length)
          .split(/[_|–—-]/u)
          .at(-1) ?? ''
      ).trim(),
    time: bestTime([
      ...timeTags.map((name) => said.get(name) ?? ''),
      data.time,
      instant(attribute(document)),
      instant(fields('time')),
      instant(
        scriptValue(script, timeNames, (value) => /^\d{10}(?:\d{3})?$|^(?:19|20)\d\d[-/年.]/.test(value)),
      ),
    ]),
    source:
      meta('source', 'ContentSource', 'contentsource', 'article:author:source', 'mediaid') ||
      fields('source') ||
      scriptValue(script, sourceNames, (value) => value.length <= 20 && hanCount(value) >= 3),
  };
}

const timeTags = ['article:published_time', 'publishdate', 'PubDate', 'pubdate', 'bytedance:published_time', 'og:release_date', 'weibo: article:create_at', 'apub:time', 'publish-date']; // prettier-ignore

/** The first that gives an hour, else the first that is one. */
function bestTime(told: readonly string[]): string {
  const found = told.map((one) => [one, findTime(one.replace('T', ' '))] as const);
  const precise = found.find(([, time]) => time?.precise === true);
  return (precise ?? found.find(([, time]) => time !== null))?.[0] ?? '';
}

const timeAttributes = [
  'data-article-publish-time',
  'data-publish-time',
  'data-pubtime',
  'datetime',
  'pubdate',
];

/** The first time that an element of the page bears as an attribute. */
function attribute(document: Document): string {
  const found = document.querySelector(timeAttributes.map((name) => `[${name}]`).join(','));
  return timeAttributes.map((name) => found?.getAttribute(name) ?? '').find((value) => value !== '') ?? '';
}

/** What each meta tag says, by its name or property; the first of a name counts. */
function metaTags(document: Document): Map<string, string> {
  const said = new Map<string, string>();
  for (const tag of document.getElementsByTagName('meta')) {
    for (const name of [
      tag.getAttribute('property'),
      tag.getAttribute('name'),
      tag.getAttribute('itemprop'),
    ]) {
      const value = tag.getAttribute('content')?.trim() ?? '';
      if (name !== null && value !== '' && !said.has(name)) said.set(name, value);
    }
  }
  return said;
}

/** In characters: longer data of a page says nothing about one story. */
const longestData = 500_000;

type Said = { headline: string; time: string };

/** Of schema.org's NewsArticle and its kin, where the page holds it as JSON-LD. */
function linkedData(document: Document): Said {
  const nothing = { headline: '', time: '' };
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    for (const one of dataNodes(script.textContent ?? '')) {
      const type = [one['@type']].flat().join(' ');
      const headline = text(one['headline']) || text(one['title']);
      if (!/Article|Posting|Report/.test(type) && headline === '') continue;
      return { headline, time: text(one['datePublished']) || text(one['pubDate']) };
    }
  }
  return nothing;
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Objects of JSON-LD, those of a graph too; none where it is no JSON. */
export function dataNodes(json: string): Record<string, unknown>[] {
  if (json.length > longestData) return [];
  try {
    // Many a site breaks lines within its strings.
    const value: unknown = JSON.parse(json.replaceAll(/[\u0000-\u001f]+/g, ' ')); // oxlint-disable-line no-control-regex
    const top = Array.isArray(value) ? value : [value];
    return top.flatMap((one: unknown) =>
      isObject(one) ? [one, ...(Array.isArray(one['@graph']) ? one['@graph'].filter(isObject) : [])] : [],
    );
  } catch {
    return [];
  }
}

/** Scripts of the page itself, as one text. */
const scriptTexts = (document: Document): string =>
  Array.from(document.querySelectorAll('script:not([src])'), (one) => one.textContent ?? '')
    .filter((one) => one.length <= longestData)
    .join('\n')
    .slice(0, 2 * longestData);

/** How far behind its name a value begins. */
const nearby = 40;

const timeNames = ['publish_time', 'publishTime', 'pubtime', 'pubTime', 'publishDate', 'publish_date', 'ct', 'create_time', 'createTime']; // prettier-ignore
const sourceNames = ['nickname', 'sourceName', 'source_name', 'source', 'mediaName', 'media_name', 'media'];
const mostTries = 50;

/** The first fitting text that a script gives one of these names (`var ct = "1745316000"`, `"ct":"…"`); '' where it gives none. */
function scriptValue(script: string, names: readonly string[], fits: (value: string) => boolean): string {
  for (const name of names) {
    let at = script.indexOf(name);
    for (let tries = 0; at >= 0 && tries < mostTries; tries += 1) {
      const from = at + name.length;
      const value = /[\w$]/.test(script[at - 1] ?? '')
        ? ''
        : valueAt(script.slice(from, from + nearby + 300));
      if (value !== '' && fits(value)) return value;
      at = script.indexOf(name, from);
    }
  }
  return '';
}

function valueAt(rest: string): string {
  const found =
    /^\\?["']?\s{0,4}[:=]\s{0,4}(?:htmlDecode\()?(?:\\?"([^"\n\\]{1,200})\\?"|'([^'\n]{1,200})'|(\d{10,13})\b)/.exec(
      rest,
    );
  return (found?.[1] ?? found?.[2] ?? found?.[3] ?? '').trim();
}

/** Seconds or milliseconds of Unix as an ISO time; any other text as it is. */
function instant(value: string): string {
  if (!/^\d{10}(?:\d{3})?$/.test(value)) return value;
  return new Date(Number(value) * (value.length === 10 ? 1000 : 1)).toISOString();
}
