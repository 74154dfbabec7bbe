import sharp, { type Metadata, type Sharp } from 'sharp';
import { limits } from '#lib/limits.ts';

// One file at a time in this process, which is to stay small; nothing is opened twice.
sharp.cache(false);
sharp.concurrency(1);

/** How every original is opened: the first frame only, nothing above the cap, nothing half there. */
const options = { failOn: 'error', pages: 1 } as const;

export const openPicture = (path: string): Sharp =>
  sharp(path, { ...options, limitInputPixels: limits.picturePixels.most });

/** Only the header is read: the cap is ours to judge, in words that say what to do. */
export const readHeader = (path: string): Promise<Metadata> =>
  sharp(path, { ...options, limitInputPixels: false }).metadata();
