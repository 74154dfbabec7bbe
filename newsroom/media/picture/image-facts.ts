import type { Metadata } from 'sharp';
import { limits } from '#lib/limits.ts';
import { Refusal } from '#lib/refusal.ts';
import { brokenFile } from '../parts-counter.ts';
import { widthsFor } from '../picture.rule.ts';
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
  const excess = tooLarge(width, height, sniffed.ext);
  if (excess !== null) throw new Refusal('invalid', excess, 'file');
  if (Math.min(width, height) < minSide) throw new Refusal('invalid', '图片太小，看不清。', 'file');
  try {
    await openPicture(path).resize(64).raw().toBuffer();
  } catch {
    throw brokenFile('图片文件');
  }
  return { width, height };
}

/** Which cap a picture is over, in words that name that one and what to do. */
function tooLarge(width: number, height: number, ext: string): string | null {
  const size = `${width} × ${height} 像素`;
  const { picturePixels, avifPixels, pictureSide, pictureLength, pictureShown } = limits;
  const pixels = width * height;
  if (ext === 'avif' && pixels > avifPixels.most)
    return `图片太大：${size}。AVIF 最多 ${avifPixels.most / 10_000} 万像素，请缩小，或存为 JPEG 再上传。`;
  if (pixels > picturePixels.most)
    return `图片太大：${size}，共 ${hundredMillions(pixels)} 亿，最多 ${hundredMillions(picturePixels.most)} 亿。请缩小后再上传。`;
  if (Math.max(width, height) > pictureSide.most)
    return `图片太大：${size}，一边最多 ${pictureSide.most} 像素。请缩小后再上传。`;
  const shownWidth = Math.max(...widthsFor(width));
  const shownHeight = Math.round((height * shownWidth) / width);
  const tallest = Math.min(pictureLength.most, Math.floor(pictureShown.most / shownWidth));
  return shownHeight > tallest
    ? `图片太长：${size}，按 ${shownWidth} 像素宽显示时高 ${shownHeight}，最多 ${tallest}。请分成几张再上传。`
    : null;
}

const hundredMillions = (pixels: number): number => Math.ceil(pixels / 1_000_000) / 100;

async function headerOf(path: string): Promise<Metadata | null> {
  try {
    return await readHeader(path);
  } catch {
    return null;
  }
}
