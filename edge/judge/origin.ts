import type { IncomingHttpHeaders } from 'node:http';

/**
 * True when an unsafe request was sent by a page of ours. Browsers say so in Sec-Fetch-Site where the site is
 * https or localhost; on a plain LAN address only Origin tells, which must name the host that was asked, or the
 * public one where a proxy rewrites Host. Schemes are not compared: TLS may end before us.
 */
export function isFromOurPages(headers: IncomingHttpHeaders, siteUrl: string): boolean {
  const fetchSite = headers['sec-fetch-site'];
  if (fetchSite !== undefined) return fetchSite === 'same-origin';
  const host = hostOf(headers.origin);
  return host !== null && (host === headers.host?.toLowerCase() || host === new URL(siteUrl).host);
}

/**
 * What a person is told whose request was not from our pages. Without Sec-Fetch-Site it may be one of our own, behind a
 * proxy that puts another Host in, while nobody set the address that readers type.
 */
export function foreignWords(
  { origin, 'sec-fetch-site': site }: IncomingHttpHeaders,
  siteUrl: string,
): string {
  if (site !== undefined || hostOf(origin) === null) return '这个请求来自别的网站，没有执行。';
  return `没有执行：浏览器里这一页的地址是 ${origin}，本站设置的地址是 ${siteUrl}。若您就在本站后台，请管理员把设置 SITE_URL 改成前一个，或让代理原样转交 Host，再启动一次。`;
}

/** Host and port of an origin; null for `null`, none and nonsense. */
export function hostOf(origin: string | undefined): string | null {
  return origin !== undefined && URL.canParse(origin) ? new URL(origin).host || null : null;
}
