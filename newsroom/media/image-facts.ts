import sharp, { type Metadata } from 'sharp';
import { Refusal } from '#lib/refusal.ts';
import type { Sniffed } from './sniff.ts';

const maxPixels = 40_000_000;
/** WebP cannot be longer than 16,383 on a side. */
const maxSide = 16_000;
const minSide = 16;

const formats: Record<string, string> = {
  jpg: 'jpeg',
  png: 'png',
  webp: 'webp',
  avif: 'heif',
  gif: 'gif',
  tif: 'tiff',
};

/**
 * Width and height as shown, after the turn that the camera asks for. Sizes are judged by the header, before any pixel
 * is decoded; then one small decode proves that the file is whole.
 */
export async function imageFacts(path: string, sniffed: Sniffed): Promise<{ width: number; height: number }> {
  const header = await readHeader(path);
  if (header === null || header.format !== formats[sniffed.ext]) throw broken();
  const { width, height } = header.autoOrient;
  if (width * height > maxPixels || Math.max(width, height) > maxSide) {
    throw new Refusal(
      'invalid',
      `图片太大：${width} × ${height}。最多 4000 万像素，请缩小后再上传。`,
      'file',
    );
  }
  if (Math.min(width, height) < minSide) throw new Refusal('invalid', '图片太小，看不清。', 'file');
  try {
    await sharp(path, imageOptions).timeout({ seconds: 8 }).resize(64).raw().toBuffer();
  } catch {
    throw broken();
  }
  return { width, height };
}

/** How every original is opened: the first frame only, nothing above the cap, nothing half there. */
export const imageOptions = { limitInputPixels: maxPixels, failOn: 'error', pages: 1 } as const;

async function readHeader(path: string): Promise<Metadata | null> {
  try {
    // Only the header is read: the cap is ours to judge, in words that say what to do.
    return await sharp(path, { ...imageOptions, limitInputPixels: false }).metadata();
  } catch {
    return null;
  }
}

const broken = () => new Refusal('invalid', '图片文件不完整，打不开。请重新导出后再上传。', 'file');
