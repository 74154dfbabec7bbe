import { headers } from 'next/headers';
import { env } from '#lib/env.ts';
import { Refusal } from '#lib/refusal.ts';

/** What a browser tells of the page that a form was sent from. */
type SentFrom = { origin: string | null; fetchSite: string | null };

/**
 * What is wrong with signing in from this page, or null. Where the site's address is https our cookies are for https
 * alone, and a browser drops them without a word on a page that came over plain http: whoever signs in there is sent
 * back to the sign-in for ever. Browsers send Sec-Fetch-Site to https and to this machine only, so with it an Origin of
 * http is a proxy's doing, or a browser beside the server.
 */
export function plainHttpFault({ origin, fetchSite }: SentFrom, siteUrl: string): string | null {
  if (!siteUrl.startsWith('https:') || origin === null || !URL.canParse(origin)) return null;
  const page = new URL(origin);
  if (page.protocol !== 'http:' || fetchSite !== null) return null;
  return `登录没有成：这一页是用 http 打开的，浏览器不会替 https 的网站记住登录。请打开 ${siteUrl}/login 登录；本站若还没有 https，请管理员把设置 SITE_URL 改成 ${page.origin}，再启动一次。`;
}

/** Refuses a sign-in that the browser could not keep, before a password is looked at. */
export async function demandKeptCookies(): Promise<void> {
  const sent = await headers();
  const from = { origin: sent.get('origin'), fetchSite: sent.get('sec-fetch-site') };
  const fault = plainHttpFault(from, env().SITE_URL);
  if (fault !== null) throw new Refusal('state', fault);
}
