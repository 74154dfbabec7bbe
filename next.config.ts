import type { NextConfig } from 'next';

const config: NextConfig = {
  // Every build has a folder of its own, so that a running server's is never touched (bin/build.ts).
  distDir: process.env['DIST_DIR'] || '.next',
  generateBuildId: () => process.env['BUILD_STAMP'] || null,
  poweredByHeader: false,
  // The edge compresses, all routes alike.
  compress: false,
  // Rendered pages stay in memory, bounded: on disk junk addresses stay for ever, and an expiry is forgotten over a restart.
  cacheMaxMemorySize: 48 * 1024 * 1024,
  experimental: { isrFlushToDisk: false, serverActions: { bodySizeLimit: '60mb' } },
  images: { unoptimized: true },
  // Metadata belongs in <head> for everyone; Next would stream it into the body of dynamic pages.
  htmlLimitedBots: /.*/,
  serverExternalPackages: ['better-sqlite3', 'sharp', 'pino', 'pino-pretty'],
  // `npm test` checks types, with a compiler that Next does not know. Next rewrites any tsconfig that extends no other.
  typescript: { ignoreBuildErrors: true, tsconfigPath: 'tsconfig.next.json' },
  turbopack: { root: import.meta.dirname },
};

export default config;
