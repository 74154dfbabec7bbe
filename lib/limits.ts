/** What a cap counts. */
type Unit = '字节' | '字' | '个' | '毫秒' | '像素' | '年';

/**
 * One cap. `what` says what is counted and where it is asked, `over` what happens beyond it, both in English for
 * docs/limits.md; what people are told stands where the cap is asked.
 */
type Limit = { most: number; unit: Unit; what: string; over: string };

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

/**
 * Every cap on what comes from outside, in one place. Whoever asks one says it in Chinese with its figure, refuses
 * before the work that it spares, and keeps nothing. docs/limits.md is made from this.
 */
export const limits = {
  // Copy
  storyCharacters: {
    most: 300_000,
    unit: '字',
    what: 'all texts of a story’s body, captions included; in saves, imports, live posts',
    over: 'refused',
  },
  storyBlocks: {
    most: 5000,
    unit: '个',
    what: 'blocks of a story, items of lists and rows of tables counted',
    over: 'refused',
  },
  runMarks: { most: 10, unit: '个', what: 'marks on one run of a story’s text', over: 'refused' },

  // Pictures, films, sound and subtitles; all but the first five are asked in the process that opens them
  pictureBytes: { most: 40 * megabyte, unit: '字节', what: 'a picture, while it comes in', over: 'refused' },
  filmBytes: { most: 500 * megabyte, unit: '字节', what: 'a film, while it comes in', over: 'refused' },
  soundBytes: { most: 500 * megabyte, unit: '字节', what: 'a recording, while it comes in', over: 'refused' },
  subtitleBytes: { most: 2 * megabyte, unit: '字节', what: 'subtitles, while they come in', over: 'refused' },
  mediaWaiting: {
    most: 100,
    unit: '个',
    what: 'files that wait to be opened or drawn; two are in work at once',
    over: 'refused for now, 503',
  },
  mediaMemory: {
    most: 512 * megabyte,
    unit: '字节',
    what: 'memory of a process that opens foreign files, libraries in C included',
    over: 'the process is ended, the file refused',
  },
  mediaOpening: {
    most: 10_000,
    unit: '毫秒',
    what: 'processor time to read what a file says of itself; six times as much where it only waits',
    over: 'the process is ended, the file refused',
  },
  mediaDrawing: {
    most: 60_000,
    unit: '毫秒',
    what: 'processor time to make what readers get of a file',
    over: 'the process is ended, the file marked as failed',
  },
  picturePixels: { most: 40_000_000, unit: '像素', what: 'width × height by the header', over: 'refused' },
  avifPixels: {
    most: 20_000_000,
    unit: '像素',
    what: 'the same of an AVIF, which takes 20 bytes a pixel to open',
    over: 'refused',
  },
  pictureSide: { most: 16_000, unit: '像素', what: 'width or height (WebP ends at 16,383)', over: 'refused' },
  pictureMetadata: {
    most: 8 * megabyte,
    unit: '字节',
    what: 'what a picture carries beside its pixels (EXIF, XMP, IPTC, profiles, comments), unpacked',
    over: 'refused',
  },
  pictureChunks: {
    most: 20_000,
    unit: '个',
    what: 'parts of a picture’s file: segments, chunks, boxes, entries of directories',
    over: 'refused',
  },
  pictureTexts: {
    most: 500,
    unit: '个',
    what: 'of them those that carry texts and profiles',
    over: 'refused',
  },
  pictureFrames: {
    most: 2000,
    unit: '个',
    what: 'frames of a moving picture, pages of a TIFF',
    over: 'refused',
  },
  pictureScans: {
    most: 200,
    unit: '个',
    what: 'scans of a progressive JPEG, each of which goes over all pixels',
    over: 'refused',
  },
  filmBoxes: {
    most: 4_000_000,
    unit: '个',
    what: 'parts of a film or recording: boxes, elements, chunks, tables’ entries apart',
    over: 'refused',
  },
  filmIndex: { most: 32 * megabyte, unit: '字节', what: 'the index (moov) of an MP4', over: 'refused' },
  soundTag: {
    most: 16 * megabyte,
    unit: '字节',
    what: 'one tag (ID3, Vorbis comment) of a recording',
    over: 'refused',
  },
  subtitleCues: { most: 20_000, unit: '个', what: 'texts of a subtitle file', over: 'refused' },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;

const groups = new Intl.NumberFormat('en');
const told = ({ most, unit }: Limit): string =>
  unit === '字节' && most % megabyte === 0
    ? `${most / megabyte} MB`
    : unit === '字节' && most % kilobyte === 0
      ? `${most / kilobyte} KB`
      : `${groups.format(most)} ${unit}`;

/** docs/limits.md, whole. */
export function limitsTable(): string {
  return [
    '# Limits',
    '',
    'Made from `lib/limits.ts` by its test; `npm run unit -- lib/limits.test.ts -u` writes it anew.',
    '',
    '| Limit | Most | What is counted | Beyond it |',
    '| --- | --- | --- | --- |',
    ...Object.entries(limits).map(
      ([name, limit]) => `| \`${name}\` | ${told(limit)} | ${limit.what} | ${limit.over} |`,
    ),
    '',
  ].join('\n');
}
