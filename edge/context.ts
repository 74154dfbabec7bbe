import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Asset, type AssetFolder, assetFinder } from './assets.ts';
import type { Handler } from './capture.ts';
import { commonHeaders, type HeaderList, readerPolicy } from './headers.ts';
import type { Grammar } from './destinations.ts';
import { type ReaderPages, readerPages } from './reader-pages.ts';
import { type StatusPages, statusPages } from './status-pages.ts';

export type Exchange = { request: IncomingMessage; response: ServerResponse };

export type EdgeOptions = {
  next: Handler;
  grammar: Grammar;
  /** Public origin. */
  siteUrl: string;
  /** The one inline script that readers' documents may hold. */
  prePaint: string;
  /** Further https origins that films may stream from. */
  mediaOrigins?: readonly string[];
  assets: readonly AssetFolder[];
  dev: boolean;
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
  pages: ReaderPages;
  errors: StatusPages;
};

export function edgeContext(options: EdgeOptions): EdgeContext {
  const { next, siteUrl, prePaint, mediaOrigins, assets, dev } = options;
  const { host } = new URL(siteUrl);
  const pages = readerPages(next, host, prePaint);
  return {
    ...options,
    host,
    common: commonHeaders(siteUrl),
    policy: { 'Content-Security-Policy': readerPolicy(prePaint, mediaOrigins) },
    previewPolicy: { 'Content-Security-Policy': readerPolicy(prePaint, mediaOrigins, "'self'") },
    findAsset: assetFinder(assets, dev),
    pages,
    errors: statusPages(pages.status),
  };
}
