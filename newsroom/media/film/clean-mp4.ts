import type { FileWindow } from '../file-window.ts';
import { brokenFile, countTo } from '../parts-counter.ts';
import type { Edits } from './edits.ts';
import { type Box, boxAt, boxesIn } from './iso-boxes.ts';
import { cleanAvc } from './clean-avc.ts';
import { cleanEntries, videoFields } from './clean-mp4-entries.ts';
import { keptSamples, type Track } from './mp4-samples.ts';

/** Boxes that players need, by what they stand in (ISO/IEC 14496-12); whatever else is there becomes `free` and empty. */
const kept: Readonly<Record<string, ReadonlySet<string>>> = {
  file: new Set(['ftyp', 'styp', 'moov', 'mdat', 'moof', 'sidx', 'mfra']),
  moov: new Set(['mvhd', 'trak', 'mvex']),
  trak: new Set(['tkhd', 'edts', 'mdia']),
  edts: new Set(['elst']),
  mdia: new Set(['mdhd', 'hdlr', 'minf']),
  minf: new Set(['vmhd', 'smhd', 'dinf', 'stbl']),
  dinf: new Set(['dref']),
  stbl: new Set([
    'stsd',
    'stts',
    'ctts',
    'cslg',
    'stss',
    'stsc',
    'stsz',
    'stz2',
    'stco',
    'co64',
    'sdtp',
    'sbgp',
    'sgpd',
    'stps',
  ]),
  mvex: new Set(['mehd', 'trex']),
  moof: new Set(['mfhd', 'traf']),
  traf: new Set(['tfhd', 'tfdt', 'trun', 'sdtp', 'sbgp', 'sgpd']),
  mfra: new Set(['tfra', 'mfro']),
};

const brands = new Set([
  'isom',
  'iso2',
  'iso3',
  'iso4',
  'iso5',
  'iso6',
  'iso7',
  'iso8',
  'iso9',
  'mp41',
  'mp42',
  'avc1',
  'av01',
  'M4A ',
  'M4B ',
  'M4V ',
  'dash',
  'msdh',
  'msix',
  'cmfc',
  'cmff',
  'hlsf',
  '\0\0\0\0',
]);

/** Codecs of moving pictures; a track of stills is a preview, which brings metadata of its own. */
const moving = new Set(['avc1', 'avc3', 'hvc1', 'hev1', 'av01', 'vp08', 'vp09']);

type Cleaning = { file: FileWindow; edits: Edits; count: () => void; tracks: Track[] };

/**
 * Keeps what is seen and heard of an MP4 or M4A, and nothing of where, when, by whom and with what it was made: no
 * tags, XMP, titles, names, times, words among the pictures, nor tracks of other kinds (places, chapters, timecodes, previews), nor bytes of
 * `mdat` that no picture or sound is read from. Every part keeps its place and length.
 */
export function cleanMp4(file: FileWindow, edits: Edits): void {
  const cleaning: Cleaning = { file, edits, count: countTo('filmBoxes', '分块'), tracks: [] };
  const data: Box[] = [];
  const fragments: Box[] = [];
  let index: Box | null = null;
  let last = 0;
  for (const box of boxesIn(file, 0, file.size, cleaning.count)) {
    last = box.end;
    if (box.type === 'mdat') data.push(box);
    else if (box.type === 'moof') fragments.push(box);
    else if (box.type === 'moov' && index === null) {
      index = box;
      cleanBox(cleaning, 'file', box);
    } else if (box.type === 'moov') blank(edits, box);
    else cleanBox(cleaning, 'file', box);
  }
  const wanted = cleaning.tracks.filter((track) => track.kept);
  if (index === null || wanted.length === 0) throw brokenFile('文件');
  for (const fragment of fragments) cleanBox(cleaning, 'file', fragment);
  // A film that was cut off while it was sent ends in the middle of its data, and plays until there.
  const cut = tailOf(file, last);
  if (cut !== null) data.push(cut);
  else edits.zero(last, file.size);
  const look = ({ unitLengthBytes }: Track, from: number, to: number) => {
    if (unitLengthBytes !== null) cleanAvc(file, edits, { from, to, lengthBytes: unitLengthBytes });
  };
  const ranges = keptSamples(file, { ...cleaning, index, fragments, look });
  for (const { body, end } of data) zeroBetween(edits, ranges, { body, end });
}

function tailOf(file: FileWindow, at: number): Box | null {
  if (!file.has(at, 8) || file.latin(at + 4, 4) !== 'mdat') return null;
  return { type: 'mdat', at, body: at + (file.u32(at) === 1 ? 16 : 8), end: file.size };
}

/** Ranges in the order of their beginnings. */
function zeroBetween(
  edits: Edits,
  ranges: readonly [number, number][],
  data: { body: number; end: number },
): void {
  let at = data.body;
  for (const [from, to] of ranges) {
    if (to <= at) continue;
    if (from >= data.end) break;
    edits.zero(at, from);
    at = to;
  }
  edits.zero(at, data.end);
}

function cleanBox(cleaning: Cleaning, within: string, box: Box): void {
  const { edits } = cleaning;
  if (!kept[within]?.has(box.type) || isUnwantedTrack(cleaning, box)) blank(edits, box);
  else if (kept[box.type]) cleanInside(cleaning, box);
  else scrub(cleaning, box);
}

function cleanInside(cleaning: Cleaning, parent: Box): void {
  let last = parent.body;
  for (const box of boxesIn(cleaning.file, parent.body, parent.end, cleaning.count)) {
    last = box.end;
    cleanBox(cleaning, parent.type, box);
  }
  cleaning.edits.zero(last, parent.end);
}

/** Tells the tracks on the way, fragments' parts by the track they belong to. */
function isUnwantedTrack(cleaning: Cleaning, box: Box): boolean {
  const { file, count, tracks } = cleaning;
  if (box.type === 'traf') {
    const header = boxAt(file, box, ['tfhd'], count);
    const id = header === null ? 0 : file.u32(header.body + 4);
    return !tracks.some((track) => track.id === id && track.kept);
  }
  if (box.type !== 'trak') return false;
  const header = boxAt(file, box, ['tkhd'], count);
  const handler = boxAt(file, box, ['mdia', 'hdlr'], count);
  const entries = boxAt(file, box, ['mdia', 'minf', 'stbl', 'stsd'], count);
  if (header === null || handler === null || entries === null) return true;
  const kind = file.latin(handler.body + 8, 4);
  const codec = entries.end - entries.body >= 16 ? file.latin(entries.body + 12, 4) : '';
  const isKept = kind === 'soun' || (kind === 'vide' && moving.has(codec));
  const id = file.u32(header.body + (file.byte(header.body) === 1 ? 20 : 12));
  const unitLengthBytes = /^avc[13]$/.test(codec) ? unitLengthOf(file, entries, count) : null;
  tracks.push({ id, kept: isKept, box, sound: kind === 'soun', unitLengthBytes });
  return !isKept;
}

/** From the decoder's configuration of the first entry (ISO/IEC 14496-15, 5.3.3.1). */
function unitLengthOf(file: FileWindow, { body, end }: Box, count: () => void): number | null {
  const [entry] = boxesIn(file, body + 8, end, count);
  const inside = entry && { body: entry.body + videoFields, end: entry.end };
  const configuration = inside ? boxAt(file, inside, ['avcC'], count) : null;
  if (configuration === null || configuration.end - configuration.body < 5) return null;
  return (file.byte(configuration.body + 4) & 3) + 1;
}

function blank(edits: Edits, { at, body, end }: Box): void {
  edits.write(at + 4, Buffer.from('free'));
  edits.zero(body, end);
}

/** What players don't need of a box that they do need. */
function scrub({ file, edits, count }: Cleaning, box: Box): void {
  const { type, body, end } = box;
  switch (type) {
    case 'ftyp':
    case 'styp':
      edits.zero(body + 4, Math.min(end, body + 8));
      for (let at = body; at + 4 <= end; at += 4) {
        if (at !== body + 4 && !brands.has(file.latin(at, 4))) edits.write(at, Buffer.from('isom'));
      }
      edits.zero(end - ((end - body) % 4), end);
      break;
    case 'mvhd':
    case 'tkhd':
    case 'mdhd':
      // When it was made and changed.
      edits.zero(body + 4, Math.min(end, body + (file.byte(body) === 1 ? 20 : 12)));
      break;
    case 'hdlr':
      // QuickTime names the maker here; then comes a name for people.
      edits.zero(body + 4, Math.min(end, body + 8));
      edits.zero(body + 12, end);
      break;
    case 'dref':
      // Files of the computer where it was cut. All data are in this one.
      for (const entry of boxesIn(file, Math.min(end, body + 8), end, count)) {
        edits.zero(entry.body, entry.end);
        edits.write(entry.at + 4, Buffer.from('url \0\0\0\x01', 'latin1'));
      }
      break;
    case 'stsd':
      cleanEntries(file, { edits, box, count });
      break;
    default:
      break;
  }
}
