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

/** Host and port of an origin; null for `null`, none and nonsense. */
export function hostOf(origin: string | undefined): string | null {
  return origin !== undefined && URL.canParse(origin) ? new URL(origin).host || null : null;
}
