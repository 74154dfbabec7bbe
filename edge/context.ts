import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Line, lineFor } from '#lib/line.ts';
import { limits } from '#lib/limits.ts';
import { type Asset, type AssetFolder, assetFinder } from './keep/assets.ts';
import type { Handler } from './render/capture.ts';
import { commonHeaders, type HeaderList, readerPolicy } from './render/headers.ts';
import type { Grammar } from './judge/destinations.ts';
import type { PageCache, PageLife } from './keep/page-cache.ts';
import type { PageShelf } from './keep/page-shelf.ts';
import { publicCaches } from './keep/public-caches.ts';
import { type ReaderPages, readerPages } from './render/reader-pages.ts';
import { type StaffLines, staffLines } from './judge/staff-lines.ts';
import { type StatusPages, statusPages } from './keep/status-pages.ts';
import { bodyTaker } from './judge/take-body.ts';

export type Exchange = { request: IncomingMessage; response: ServerResponse };

export type EdgeOptions = {
  next: Handler;
  grammar: Grammar;
  /** Public origin. */
  siteUrl: string;
  /** The only inline scripts that readers' documents may hold, word for word. */
  inlineScripts: readonly string[];
  /** Further https origins that films may stream from. */
  mediaOrigins?: readonly string[];
  assets: readonly AssetFolder[];
  dev: boolean;
  /** Finished pages that outlive the process; none where not given. */
  shelf?: PageShelf;
  /** How long a page is good; pages of one address are alike in this. */
  lifeOf?: (path: string, madeAt: number) => PageLife;
  /** False where the store surely knows nothing of an address, so that nothing is rendered for it. */
  mayExist?: (path: string) => boolean;
  /** The id of the person whose good session a Cookie header holds; nobody's is where not given. */
  sessionHolder?: (cookies: string) => string | null;
  /** Changes with what every page shows. */
  frameStamp?: () => string;
  /** Finished pages in memory, in bytes. */
  pageBytes?: number;
};

/** What every part of the edge works with, made once. */
export type EdgeContext = EdgeOptions & {
  host: string;
  /** Headers of all answers. */
  common: HeaderList;
  /** Headers of readers' documents. */
  policy: HeaderList;
  /** The same for a preview, which the desk shows in a frame. */
  previewPolicy: HeaderList;
  findAsset: (path: string) => Promise<Asset | null>;
  /** Renders a document that is kept nowhere. */
  renderPage: ReaderPages['render'];
  /** Finished documents for readers, and files for programs. */
  pages: PageCache;
  data: PageCache;
  /** Documents that read their query. */
  questions: PageCache;
  errors: StatusPages;
  /** Where previews wait, and those at the desk's door who have no session. */
  previewLine: Line;
  strangers: Line;
  staff: StaffLines;
  /** Where files wait until their answer begins. */
  mediaLine: Line;
  takeBody: Record<'stranger' | 'staff', ReturnType<typeof bodyTaker>>;
};

export function edgeContext(options: EdgeOptions): EdgeContext {
  const { next, siteUrl, inlineScripts, mediaOrigins, assets, dev } = options;
  const { host } = new URL(siteUrl);
  const renderer = readerPages(next, host, inlineScripts);
  const base = {
    ...options,
    host,
    renderPage: renderer.render,
    common: commonHeaders(siteUrl),
    policy: { 'Content-Security-Policy': readerPolicy(inlineScripts, mediaOrigins) },
    previewPolicy: { 'Content-Security-Policy': readerPolicy(inlineScripts, mediaOrigins, "'self'") },
  };
  return {
    ...base,
    ...publicCaches(base),
    findAsset: assetFinder(assets, dev),
    errors: statusPages(renderer.status),
    previewLine: lineFor({ abreast: 2, most: limits.previewsWaiting.most }),
    strangers: lineFor({ abreast: 2, most: limits.strangersWaiting.most }),
    staff: staffLines(),
    mediaLine: lineFor({ abreast: 4, most: limits.pagesWaiting.most }),
    takeBody: {
      stranger: bodyTaker({ most: limits.strangerBodies.most, patienceMs: limits.strangerBodyTime.most }),
      staff: bodyTaker({ most: limits.deskBodies.most }),
    },
  };
}
