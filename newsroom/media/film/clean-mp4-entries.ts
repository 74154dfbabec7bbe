import type { FileWindow } from '../file-window.ts';
import type { Edits } from './edits.ts';
import { type Box, boxesIn } from './iso-boxes.ts';

type Cleaning = { edits: Edits; box: Box; count: () => void };

/** What a decoder must know, beside the entry's own fields. */
const kept = new Set([
  'avcC',
  'hvcC',
  'av1C',
  'vpcC',
  'esds',
  'dOps',
  'dfLa',
  'dac3',
  'dec3',
  'alac',
  'chan',
  'wave',
  'frma',
  'colr',
  'pasp',
  'btrt',
  'clap',
  'fiel',
  'mdcv',
  'clli',
  'SmDm',
  'CoLL',
]);

/** Sizes of an entry's own fields before its boxes, sound by the version that QuickTime gives. */
export const videoFields = 78;
const soundFields = [28, 44, 64];
const soundVersionAt = 8;
/** From QuickTime: version, revision, vendor, qualities. */
const maker = { from: 8, videoTo: 24, soundFrom: 10, soundTo: 16 };
/** A name of the encoder in 32 bytes. */
const compressor = { from: 42, to: 74 };

/** `stsd`: keeps what a decoder needs of each entry; vendors, encoders' names and profiles that name devices go. */
export function cleanEntries(file: FileWindow, { edits, box, count }: Cleaning): void {
  for (const entry of boxesIn(file, Math.min(box.end, box.body + 8), box.end, count)) {
    const isVideo = entry.type.startsWith('avc') || /^(?:hvc1|hev1|av01|vp0[89])$/.test(entry.type);
    // ISO's own version 1 has the fields of 0; it shows in the table's version.
    const fromQuickTime = file.byte(box.body) === 0 && entry.end - entry.body >= 28;
    const version = fromQuickTime ? file.byte(entry.body + soundVersionAt + 1) : 0;
    const fields = entry.body + (isVideo ? videoFields : (soundFields[version] ?? 28));
    if (fields > entry.end) continue;
    if (isVideo) {
      edits.zero(entry.body + maker.from, entry.body + maker.videoTo);
      edits.zero(entry.body + compressor.from, entry.body + compressor.to);
    } else edits.zero(entry.body + maker.soundFrom, entry.body + maker.soundTo);
    cleanBoxes(file, { edits, count, box: { ...entry, body: fields } });
  }
}

function cleanBoxes(file: FileWindow, { edits, box, count }: Cleaning): void {
  let last = box.body;
  for (const inner of boxesIn(file, box.body, box.end, count)) {
    last = inner.end;
    // A colour profile is a file of its own, with names of makers and devices.
    const isProfile =
      inner.type === 'colr' && !/^ncl[cx]/.test(file.latin(inner.body, Math.min(4, inner.end - inner.body)));
    if (!kept.has(inner.type) || isProfile) {
      edits.write(inner.at + 4, Buffer.from('free'));
      edits.zero(inner.body, inner.end);
    } else if (inner.type === 'wave') cleanBoxes(file, { edits, count, box: inner });
    else if (inner.type === 'dfLa') cleanFlac(file, edits, inner);
  }
  edits.zero(last, box.end);
}

/** FLAC's blocks: the first says how to decode; comments and pictures become padding. */
function cleanFlac(file: FileWindow, edits: Edits, { body, end }: { body: number; end: number }): void {
  const padding = 1;
  for (let at = body + 4; at + 4 <= end;) {
    const head = file.u32(at);
    const next = Math.min(end, at + 4 + (head & 0xffffff));
    if (((head >>> 24) & 0x7f) !== 0) {
      edits.write(at, Buffer.from([((head >>> 24) & 0x80) | padding]));
      edits.zero(at + 4, next);
    }
    at = next;
  }
}
