import type { Metadata } from 'sharp';
import { limits } from '#lib/limits.ts';
import { Refusal } from '#lib/refusal.ts';
import { brokenFile } from '../parts-counter.ts';
import type { Sniffed } from '../sniff.ts';
import { openPicture, readHeader } from './open-picture.ts';
import { lookAtParts } from './picture-parts.ts';

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
 * Width and height as shown, after the turn that the camera asks for. Parts and sizes are judged before any pixel is
 * decoded; then one small decode proves that the file is whole.
 */
export async function imageFacts(path: string, sniffed: Sniffed): Promise<{ width: number; height: number }> {
  lookAtParts(path, sniffed.ext);
  const header = await headerOf(path);
  if (header === null || header.format !== formats[sniffed.ext]) throw brokenFile('图片文件');
  const { width, height } = header.autoOrient;
  const most = sniffed.ext === 'avif' ? limits.avifPixels.most : limits.picturePixels.most;
  if (width * height > most || Math.max(width, height) > limits.pictureSide.most) {
    throw new Refusal('invalid', tooLarge(width, height, { most, ext: sniffed.ext }), 'file');
  }
  if (Math.min(width, height) < minSide) throw new Refusal('invalid', '图片太小，看不清。', 'file');
  try {
    await openPicture(path).resize(64).raw().toBuffer();
  } catch {
    throw brokenFile('图片文件');
  }
  return { width, height };
}

function tooLarge(width: number, height: number, { most, ext }: { most: number; ext: string }): string {
  const { pictureSide } = limits;
  const what = ext === 'avif' ? 'AVIF 图片' : '图片';
  return `${what}太大：${width} × ${height}。最多 ${most / 10_000} 万像素，每边最多 ${pictureSide.most} 像素，请缩小后再上传。`;
}

async function headerOf(path: string): Promise<Metadata | null> {
  try {
    return await readHeader(path);
  } catch {
    return null;
  }
}
