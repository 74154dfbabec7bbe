/** What a saved page says of itself outside its text: title, meta tags. */
export type PageHints = { headline: string; time: string; source: string };

export function readHints(document: Document): PageHints {
  const meta = (...names: string[]) =>
    names
      .map(
        (name) =>
          document
            .querySelector(`meta[property="${name}"], meta[name="${name}"]`)
            ?.getAttribute('content')
            ?.trim() ?? '',
      )
      .find((value) => value !== '') ?? '';
  const title = (document.querySelector('title')?.textContent ?? '').trim();
  return {
    headline:
      meta('og:title', 'ArticleTitle') ||
      title.split(/\s*[_|]\s*|\s+[-–—]\s+|--|-(?=[^-]{2,8}网$)/u)[0] ||
      '',
    time: meta('article:published_time', 'publishdate', 'PubDate', 'pubdate', 'bytedance:published_time'),
    source: meta('source', 'ContentSource', 'article:author:source'),
  };
}
