import { limits } from '#lib/limits.ts';
import { brokenFile, countTo, overCap } from '../parts-counter.ts';
import { FileWindow, OutsideFile } from '../file-window.ts';
import { lookAtAvif } from './avif-parts.ts';
import { lookAtGif } from './gif-parts.ts';
import { lookAtJpeg } from './jpeg-parts.ts';
import type { PartsTally } from './parts-tally.ts';
import { lookAtPng } from './png-parts.ts';
import { lookAtTiff } from './tiff-parts.ts';
import { lookAtWebp } from './webp-parts.ts';

const looks: Record<string, (file: FileWindow, tally: PartsTally) => void> = {
  jpg: lookAtJpeg,
  png: lookAtPng,
  webp: lookAtWebp,
  gif: lookAtGif,
  tif: lookAtTiff,
  avif: lookAtAvif,
};

/**
 * Walks a picture's parts in its own length, before any library opens it: those unpack what stands beside the pixels
 * without a bound. Throws a Refusal over a cap, and where the parts don't hold together.
 */
export function lookAtParts(path: string, ext: string): void {
  const look = looks[ext];
  if (look === undefined) throw new Error(`no parts are known of ${ext}`);
  try {
    FileWindow.over(path, (file) => look(file, tally()));
  } catch (error) {
    throw error instanceof OutsideFile ? brokenFile('图片文件') : error;
  }
}

function tally(): PartsTally {
  const texts = countTo('pictureTexts', '附加信息');
  const { most } = limits.pictureMetadata;
  let bytes = 0;
  return {
    part: countTo('pictureChunks', '分块'),
    frame: countTo('pictureFrames', '帧'),
    scan: countTo('pictureScans', '扫描'),
    text: (more) => {
      texts();
      bytes += more;
      if (bytes > most) throw overCap('附加信息', `${most / 1024 / 1024} MB`);
    },
    room: () => most - bytes,
  };
}
