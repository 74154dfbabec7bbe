import { join } from 'node:path';
import type { NextConfig } from 'next';

const config: NextConfig = {
  // Every build has a folder of its own, so that a running server's is never touched (bin/build.ts).
  distDir: process.env['DIST_DIR'] || '.next',
  generateBuildId: () => process.env['BUILD_STAMP'] || null,
  poweredByHeader: false,
  // The edge compresses, all routes alike.
  compress: false,
  // Finished pages stand in the edge's own store (docs/decisions/0010), and in no second one.
  cacheHandler: join(import.meta.dirname, 'next-cache.ts'),
  cacheMaxMemorySize: 0,
  experimental: { serverActions: { bodySizeLimit: '60mb' } },
  images: { unoptimized: true },
  // Metadata belongs in <head> for everyone; Next would stream it into the body of dynamic pages.
  htmlLimitedBots: /.*/,
  serverExternalPackages: ['better-sqlite3', 'sharp', 'pino', 'pino-pretty'],
  // `npm test` checks types, with a compiler that Next does not know. Next rewrites any tsconfig that extends no other.
  typescript: { ignoreBuildErrors: true, tsconfigPath: 'tsconfig.next.json' },
  turbopack: { root: import.meta.dirname },
};

export default config;
