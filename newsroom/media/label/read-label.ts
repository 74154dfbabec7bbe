import { inflateSync } from 'node:zlib';
import type { AiLabel } from '#db/schema/media.ts';
import { limits } from '#lib/limits.ts';
import { FileWindow, OutsideFile } from '../file-window.ts';
import { boxesIn } from '../film/iso-boxes.ts';
import { countTo } from '../parts-counter.ts';
import type { MediaKind } from '../sniff.ts';
import { LabelSearch, reach } from './find-label.ts';

type Range = { from: number; to: number };
type Looking = { file: FileWindow; search: LabelSearch };

const pieceBytes = 192 * 1024;
/** Where recordings and WebM keep tags: at the beginning or the end, pictures and sound between. */
const edgeBytes = 4 * 1024 * 1024;

/** What a picture, film or recording says of AI in its making, wherever in its metadata; null where it says nothing. */
export function readLabel(path: string, { kind, ext }: { kind: MediaKind; ext: string }): AiLabel | null {
  if (kind === 'subtitles') return null;
  return FileWindow.over(path, (file) => {
    const search = new LabelSearch();
    try {
      for (const range of rangesOf(file, kind, ext)) lookThrough({ file, search }, range);
      if (ext === 'png') lookIntoPacked({ file, search });
    } catch (error) {
      // Cut off: what was seen until there counts.
      if (!(error instanceof OutsideFile)) throw error;
    }
    return search.label();
  });
}

function* rangesOf(file: FileWindow, kind: MediaKind, ext: string): Generator<Range> {
  const end = file.size;
  if (kind === 'image') yield { from: 0, to: end };
  else if (ext === 'mp4' || ext === 'm4a') {
    for (const box of boxesIn(file, 0, end, countTo('filmBoxes', '分块')))
      if (box.type !== 'mdat') yield { from: box.at, to: Math.min(box.end, box.at + limits.filmIndex.most) };
  } else {
    yield { from: 0, to: Math.min(end, edgeBytes) };
    if (end > edgeBytes) yield { from: Math.max(edgeBytes, end - edgeBytes), to: end };
  }
}

function lookThrough({ file, search }: Looking, { from, to }: Range): void {
  for (let at = from; at < to; at += pieceBytes) {
    const before = Math.min(at, reach.before);
    const length = Math.min(file.size, at + pieceBytes + reach.behind) - (at - before);
    const piece = file.bytes(at - before, length);
    search.look(piece, before, Math.min(before + pieceBytes, before + to - at));
  }
}

/** PNG packs long texts. They were counted before, when its parts were looked at. */
function lookIntoPacked({ file, search }: Looking): void {
  for (let at = 8; file.has(at, 12);) {
    const length = file.u32(at);
    const type = file.latin(at + 4, 4);
    if (['zTXt', 'iTXt'].includes(type) && length <= limits.pictureMetadata.most && file.has(at + 8, length))
      search.look(unpacked(type, Buffer.from(file.bytes(at + 8, length))));
    at += 12 + length;
  }
}

/** The keyword, and what was packed behind it. */
function unpacked(type: string, data: Buffer): Buffer {
  const name = data.indexOf(0);
  const packed =
    type === 'zTXt'
      ? name + 2
      : data[name + 1] === 1
        ? data.indexOf(0, data.indexOf(0, name + 3) + 1) + 1
        : -1;
  if (name < 0 || packed <= name) return Buffer.alloc(0);
  try {
    const text = inflateSync(data.subarray(packed), { maxOutputLength: limits.pictureMetadata.most });
    return Buffer.concat([data.subarray(0, name), Buffer.from(' '), text]);
  } catch {
    return Buffer.alloc(0);
  }
}
