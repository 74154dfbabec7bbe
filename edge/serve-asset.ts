import type { Exchange } from './judge/exchange.ts';
import type { Asset } from './keep/assets.ts';
import { dayCache, filePolicy, immutableCache, type SiteHeaders } from './render/headers.ts';
import { sendAsset } from './send/send-asset.ts';

type AssetNeeds = {
  findAsset: (path: string) => Promise<Asset | null>;
  headers: SiteHeaders;
  /** Sees those answered that name no file. */
  otherwise: (exchange: Exchange, path: string) => Promise<void>;
};

/** A file of the build or of public/. */
export const serveAsset =
  ({ findAsset, headers, otherwise }: AssetNeeds) =>
  async (exchange: Exchange, path: string): Promise<void> => {
    const asset = await findAsset(path);
    if (!asset) return otherwise(exchange, path);
    const cache = asset.immutable ? immutableCache : dayCache;
    return sendAsset(exchange, asset, [headers.common, filePolicy, cache]);
  };
