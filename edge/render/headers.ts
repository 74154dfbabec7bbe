import { createHash } from 'node:crypto';
import { tagsOfAnyStory, tagsOfPage, tagsOfStories } from '#lib/outer-cache.ts';
import { playerOrigins } from '#lib/reader/players.ts';

export const htmlType = 'text/html; charset=utf-8';

export type HeaderList = Readonly<Record<string, string>>;

/** Only where the public origin is https is a promise of https true. */
const strictTransport = (siteUrl: string): HeaderList =>
  siteUrl.startsWith('https:') ? { 'Strict-Transport-Security': 'max-age=31536000' } : {};

/** What the answers of this site say of themselves: all of them; readers' documents; previews, which the desk shows in a frame. */
export type SiteHeaders = Record<'common' | 'policy' | 'previewPolicy', HeaderList>;

type SiteFacts = {
  siteUrl: string;
  inlineScripts: readonly string[];
  mediaOrigins?: readonly string[];
};

export const siteHeaders = ({ siteUrl, inlineScripts, mediaOrigins }: SiteFacts): SiteHeaders => ({
  common: commonHeaders(siteUrl),
  policy: { 'Content-Security-Policy': readerPolicy(inlineScripts, mediaOrigins) },
  previewPolicy: { 'Content-Security-Policy': readerPolicy(inlineScripts, mediaOrigins, "'self'") },
});

/** Headers that every answer carries. */
function commonHeaders(siteUrl: string): HeaderList {
  return {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    ...strictTransport(siteUrl),
  };
}

/**
 * Readers' documents hold no script of Next's, so the policy needs no nonce and cached pages can carry it. Films come
 * from here and from `mediaOrigins`; hls.js hands its own to the player as blob. Frames are for players after a click.
 */
export function readerPolicy(
  inlineScripts: readonly string[],
  mediaOrigins: readonly string[] = [],
  ancestors = "'none'",
): string {
  const inline = inlineScripts.map((script) => ` '${hashSource(script)}'`).join('');
  const media = ["'self'", ...mediaOrigins].join(' ');
  return [
    "default-src 'none'",
    `script-src 'self'${inline}`,
    "style-src 'self'",
    "img-src 'self' data:",
    `media-src ${media} blob:`,
    "font-src 'self'",
    `connect-src ${media}`,
    `frame-src ${playerOrigins.join(' ')}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${ancestors}`,
  ].join('; ');
}

/** Next takes the nonce from this header on the request. Its development tools evaluate strings. */
export function deskPolicy(nonce: string, dev: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'${dev ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    // The preview.
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** For files that are not documents: should one be shown as a page, nothing in it runs or loads. */
export const filePolicy: HeaderList = {
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'",
};

/**
 * Browsers ask each time (a 304 is small), so a killed story is gone at the next look; `stale-while-revalidate`
 * would show it once more, and is offered only to shared caches, which read the second header.
 */
export const freshCache: HeaderList = {
  'Cache-Control': 'public, max-age=0, s-maxage=5, stale-if-error=3600',
  'CDN-Cache-Control': 'public, max-age=5, stale-while-revalidate=30, stale-if-error=3600',
};

/** Many may ask the same in a moment; nobody shows an answer again without asking, and no engine lists them. */
export const questionHeaders: HeaderList = {
  'Cache-Control': 'public, max-age=0, s-maxage=5',
  'X-Robots-Tag': 'noindex',
};
/** By these an outer cache can drop one page, or many. */
export const cacheTags = (path: string): HeaderList => ({ 'Cache-Tag': tagsOfPage(path) });
/** For the page that stands at all addresses where nothing does: it names the newest stories. */
export const anyStoryTag: HeaderList = { 'Cache-Tag': tagsOfAnyStory };
/** For feeds, sitemaps, search: any story may be in them. */
export const storiesTags = (path: string): HeaderList => ({ 'Cache-Tag': tagsOfStories(path) });

export const immutableCache: HeaderList = { 'Cache-Control': 'public, max-age=31536000, immutable' };
export const dayCache: HeaderList = { 'Cache-Control': 'public, max-age=86400' };
export const noCache: HeaderList = { 'Cache-Control': 'no-store' };

export const deskHeaders: HeaderList = {
  'Cache-Control': 'private, no-store',
  'X-Robots-Tag': 'noindex, nofollow',
};

/** For the one who has the link: kept nowhere, listed nowhere, and the link is told to no other site. */
export const previewHeaders: HeaderList = {
  'Cache-Control': 'private, no-store',
  'X-Robots-Tag': 'noindex, nofollow',
  'Referrer-Policy': 'no-referrer',
};

const hashSource = (script: string) => `sha256-${createHash('sha256').update(script).digest('base64')}`;
