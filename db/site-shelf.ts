import { join } from 'node:path';
import { env } from '#lib/env.ts';
import { sourceStamp } from '#lib/server/source-stamp.ts';
import { openShelf } from './shelved-pages.ts';
import { frameStamp } from './store-mark.ts';

const megabyte = 1024 * 1024;

/** The shelf of this data folder. Pages of another build, of other sources of the edge, of another origin or frame are not those we would make. */
export function siteShelf(root: string) {
  const made = sourceStamp([join(root, env().DIST_DIR, 'BUILD_ID'), join(root, 'edge'), join(root, 'lib')]);
  return openShelf({
    path: join(env().DATA_DIR, 'pages.db'),
    stamp: () => [made, env().SITE_URL, frameStamp()].join(' '),
    maxBytes: env().PAGE_DISK_MB * megabyte,
  });
}
