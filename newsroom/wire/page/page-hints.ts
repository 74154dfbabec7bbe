/** What a saved page says of itself outside its text: title, meta tags. */
export type PageHints = { headline: string; time: string; source: string };

/** Where the site's name begins behind the headline. */
function nameOfSite(title: string): number {
  const found = /(?<!\s)\s*[_|]|(?<!\s)\s+[-–—]\s|--|-(?=[^-]{2,8}网$)/u.exec(title);
  return found ? found.index : title.length;
}

/** Of a title in characters: behind that stands no headline, and each heading is looked for in it. */
const longestTitle = 500;

export function readHints(document: Document): PageHints {
  const said = metaTags(document);
  const meta = (...names: string[]) =>
    names.map((name) => said.get(name) ?? '').find((value) => value !== '') ?? '';
  const title = (document.querySelector('title')?.textContent ?? '').trim().slice(0, longestTitle);
  return {
    headline: meta('og:title', 'ArticleTitle').slice(0, longestTitle) || title.slice(0, nameOfSite(title)),
    time: meta('article:published_time', 'publishdate', 'PubDate', 'pubdate', 'bytedance:published_time'),
    source: meta('source', 'ContentSource', 'article:author:source'),
  };
}

/** What each meta tag says, by its name or property; the first of a name counts. */
function metaTags(document: Document): Map<string, string> {
  const said = new Map<string, string>();
  for (const tag of document.getElementsByTagName('meta')) {
    for (const name of [tag.getAttribute('property'), tag.getAttribute('name')]) {
      if (name !== null && !said.has(name)) said.set(name, tag.getAttribute('content')?.trim() ?? '');
    }
  }
  return said;
}
