/** How far into a file browsers say where they saved it from. */
const headCharacters = 3000;

/**
 * The host that a saved page is of: what browsers write when they save it, else what the page calls its own address. '' where
 * nothing tells.
 */
export function pageSite(html: string, document: Document): string {
  const saved = /<!-- saved from url=\(\d{4}\)(\S{1,500}) -->/i.exec(html.slice(0, headCharacters))?.[1];
  const told = [
    saved,
    document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    document.querySelector('meta[property="og:url"]')?.getAttribute('content'),
    document.querySelector('base[href]')?.getAttribute('href'),
  ];
  return told.map(hostOf).find((host) => host !== '') ?? '';
}

function hostOf(address: string | null | undefined): string {
  if (typeof address !== 'string' || !/^https?:\/\//i.test(address)) return '';
  return URL.canParse(address) ? new URL(address).hostname.toLowerCase() : '';
}
