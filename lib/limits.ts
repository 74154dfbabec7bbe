/** What a cap counts. */
type Unit = '字节' | '字' | '个' | '层' | '毫秒' | '像素' | '年';

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
    what: 'all texts of a story’s body, captions and the addresses of links included; in saves, imports, live posts',
    over: 'refused',
  },
  storyBlocks: {
    most: 5000,
    unit: '个',
    what: 'blocks of a story; items of lists, rows and cells of tables, pictures of galleries, questions and answers counted',
    over: 'refused',
  },
  storyRuns: { most: 10_000, unit: '个', what: 'runs of a story’s text, each marked alike', over: 'refused' },
  storyMarks: { most: 20_000, unit: '个', what: 'marks on all runs of a story', over: 'refused' },
  runMarks: { most: 10, unit: '个', what: 'marks on one run of a story’s text', over: 'refused' },
  storyFiles: {
    most: 1000,
    unit: '个',
    what: 'pictures, films and sounds of a story’s body, players of other sites counted',
    over: 'refused',
  },
  rowCells: { most: 100, unit: '个', what: 'cells of one row of a table', over: 'refused' },
  copyDepth: { most: 12, unit: '层', what: 'values inside values of a body’s JSON', over: 'refused' },
  postCharacters: { most: 10_000, unit: '字', what: 'all texts of one post of a live', over: 'refused' },
  postBlocks: {
    most: 100,
    unit: '个',
    what: 'blocks of one post of a live, counted as a story’s',
    over: 'refused',
  },
  storedStory: {
    most: 8 * megabyte,
    unit: '字节',
    what: 'a stored body as JSON, of whichever build; twice the counts above are read too',
    over: 'told to be too long instead of being read',
  },
  storedPost: {
    most: megabyte,
    unit: '字节',
    what: 'a stored post of a live as JSON; all posts of a page together, twice the counts of a story',
    over: 'told to be too long instead of being read',
  },
  summarisedStory: {
    most: 512 * kilobyte,
    unit: '字节',
    what: 'a stored body of which the list of revisions counts the changes',
    over: 'not counted',
  },
  summarisedBlocks: {
    most: 15_000,
    unit: '个',
    what: 'blocks of all bodies of which a page of that list counts the changes, the newest first',
    over: 'not counted',
  },
  comparedPieces: {
    most: 2000,
    unit: '个',
    what: 'pieces of text that a comparison of two revisions shows, changed or beside a change',
    over: 'counted, not shown',
  },
  plainBlocks: {
    most: 300,
    unit: '个',
    what: 'blocks of a story that the desk shows to read until its editor has started',
    over: 'not shown before',
  },
  plainRuns: { most: 2000, unit: '个', what: 'runs of such blocks', over: 'not shown before' },
  shownHeadings: {
    most: 200,
    unit: '个',
    what: 'subheads and questions of a story that are listed as contents and broken between words',
    over: 'shown plain, without a list of contents',
  },
  correctionCharacters: { most: 500, unit: '字', what: 'one 更正 of a published story', over: 'refused' },

  remarkCharacters: { most: 500, unit: '字', what: 'one 退回意见, 批注 or answer to it', over: 'refused' },
  openRemarks: { most: 100, unit: '个', what: '批注 of one story that nobody closed', over: 'refused' },

  // Times
  firstYear: {
    most: 1900,
    unit: '年',
    what: 'a floor, not a cap: the earliest year of a time that is typed, imported or part of an address',
    over: 'earlier ones are refused',
  },
  yearsAhead: { most: 1, unit: '年', what: 'how far any such time may lie ahead', over: 'refused' },
  clockSlack: {
    most: 120_000,
    unit: '毫秒',
    what: 'how far ahead the time of a story that is published, or of a live post, may lie',
    over: 'refused',
  },
  repeatWindow: {
    most: 30_000,
    unit: '毫秒',
    what: 'within which the same post by the same person is one that was sent twice',
    over: 'posted again',
  },

  // Between the server and its command line
  expiryPaths: {
    most: 5000,
    unit: '个',
    what: 'paths that one expiry names; pages of a list count once where they are many',
    over: 'all pages expire',
  },

  // Requests
  strangerBody: {
    most: 16 * kilobyte,
    unit: '字节',
    what: 'body of a request without a good session, signing in included; its announced length',
    over: '413, or 401 where a script of the desk asked',
  },
  jsonBody: {
    most: 2 * megabyte,
    unit: '字节',
    what: 'JSON that the desk’s scripts send, saves included',
    over: '413',
  },
  jsonDepth: { most: 64, unit: '个', what: 'levels of such JSON, counted before it is parsed', over: '413' },
  jsonValues: { most: 80_000, unit: '个', what: 'values of such JSON, likewise', over: '413' },
  formBody: { most: 256 * kilobyte, unit: '字节', what: 'a form of the desk', over: '413' },
  importBody: {
    most: 60 * megabyte,
    unit: '字节',
    what: 'the form by which a page is imported, with its pictures',
    over: '413',
  },
  fileBody: {
    most: 512 * megabyte,
    unit: '字节',
    what: 'a file sent to the desk, which is streamed to disk; its kind has a cap of its own',
    over: '413',
  },
  internalBody: {
    most: 24 * megabyte,
    unit: '字节',
    what: 'paths to expire that the command line and jobs send from this machine, with their token',
    over: '413',
  },
  queryParts: { most: 200, unit: '个', what: 'conditions in an address of the desk', over: '414' },
  formParts: {
    most: 2000,
    unit: '个',
    what: 'parts of a form, counted before any is read',
    over: '413',
  },
  strangerBodyTime: {
    most: 10_000,
    unit: '毫秒',
    what: 'until the body of a request without a session is there',
    over: '408',
  },
  strangerBodies: {
    most: 4 * megabyte,
    unit: '字节',
    what: 'bodies without a session that are on their way, by their announced lengths',
    over: 'the oldest is cut off, 408',
  },
  deskBodies: {
    most: 64 * megabyte,
    unit: '字节',
    what: 'JSON and forms with a session that are on their way, by their announced lengths',
    over: 'the oldest is cut off, 408',
  },
  // Lines
  connectionsWaiting: {
    most: 4096,
    unit: '个',
    what: 'connections that wait to be taken up; the system may allow fewer (net.core.somaxconn)',
    over: 'the system lets the client try again a second later',
  },
  requestsAhead: {
    most: 8,
    unit: '个',
    what: 'requests that a client sends on one connection before it had the answers to those before',
    over: 'the connection is ended',
  },
  questionsWaiting: {
    most: 40,
    unit: '个',
    what: 'questions to the search that wait for their turn; those whose askers left do not count',
    over: '503 with Retry-After',
  },
  pagesWaiting: {
    most: 1000,
    unit: '个',
    what: 'other pages and files that wait to be made, and as many pictures and films that wait to be sent',
    over: '503 with Retry-After, or the last good copy',
  },
  previewsWaiting: {
    most: 40,
    unit: '个',
    what: 'previews that wait to be made',
    over: '503 with Retry-After',
  },
  strangersWaiting: {
    most: 60,
    unit: '个',
    what: 'requests to the desk without a session, signing in included, that wait for their turn',
    over: '503 with Retry-After',
  },
  staffWaiting: {
    most: 24,
    unit: '个',
    what: 'requests of one person to the desk that wait for their turn, and as many uploads',
    over: '503 with Retry-After',
  },
  passwordsWaiting: {
    most: 20,
    unit: '个',
    what: 'passwords that wait to be hashed',
    over: 'refused, to be tried again',
  },
  // Signing in
  usernameCharacters: {
    most: 64,
    unit: '字',
    what: 'names at the sign-in and of people, before anything else is done with them',
    over: 'refused',
  },
  passwordCharacters: { most: 256, unit: '字', what: 'a password, before it is hashed', over: 'refused' },
  codeCharacters: { most: 64, unit: '字', what: 'a code of the second step', over: 'refused' },
  countedAttempts: {
    most: 100_000,
    unit: '个',
    what: 'accounts and places whose wrong tries are remembered',
    over: 'the oldest are forgotten',
  },

  // Pictures, films, sound and subtitles; all but the first eight are asked in the process that opens them
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
  cardsWaiting: {
    most: 40,
    unit: '个',
    what: 'cards of stories that wait to be drawn, and requests for cards; one is drawn at once',
    over: '503 with Retry-After',
  },
  cardsKept: {
    most: 10_240,
    unit: '个',
    what: 'drawn cards on disk, a 256th of them in each of their folders',
    over: 'the oldest of the folder goes, to be drawn anew when asked for',
  },
  cardMemory: {
    most: 512 * megabyte,
    unit: '字节',
    what: 'memory of the process that draws cards',
    over: 'the process is ended, 503',
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
  picturePixels: { most: 100_000_000, unit: '像素', what: 'width × height by the header', over: 'refused' },
  avifPixels: {
    most: 20_000_000,
    unit: '像素',
    what: 'the same of an AVIF, which takes 20 bytes a pixel to open',
    over: 'refused',
  },
  pictureSide: {
    most: 65_000,
    unit: '像素',
    what: 'width or height by the header (JPEG ends at 65,535)',
    over: 'refused',
  },
  pictureLength: {
    most: 16_000,
    unit: '像素',
    what: 'height of a picture at the greatest width that readers get (WebP ends at 16,383)',
    over: 'refused',
  },
  pictureShown: {
    most: 16_500_000,
    unit: '像素',
    what: 'width × height at that width, of which drawing an AVIF takes some 20 bytes each',
    over: 'refused',
  },
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

  // Pages for import, read in a process of its own
  pageFileBytes: {
    most: 40 * megabyte,
    unit: '字节',
    what: 'a saved page for import as a file, the pictures in it included',
    over: 'refused',
  },
  pageBytes: {
    most: 2 * megabyte,
    unit: '字节',
    what: 'the text of a page for import, without pictures in it',
    over: 'refused',
  },
  pageTags: {
    most: 40_000,
    unit: '个',
    what: '< in a saved page, before its markup is parsed',
    over: 'refused',
  },
  pageLines: {
    most: 5000,
    unit: '个',
    what: 'lines of a page for import, blank ones apart',
    over: 'refused',
  },
  pageLineCharacters: { most: 20_000, unit: '字', what: 'one line of such a page', over: 'refused' },
  placePath: {
    most: 500,
    unit: '字',
    what: 'what finds the copy or a field on pages of a site, where it comes from a file',
    over: 'refused',
  },
  pageChanges: {
    most: 20_000,
    unit: '个',
    what: 'changes of punctuation that a page needs, each kept so that it can be undone',
    over: 'refused',
  },
  pageRelated: {
    most: 40,
    unit: '个',
    what: 'related reading in the text of a page, each of which becomes a story',
    over: 'left out and told',
  },
  savedPageRelated: {
    most: 10,
    unit: '个',
    what: 'related reading in a saved page, where columns may look like it',
    over: 'left out and told',
  },
  pageStaff: {
    most: 60,
    unit: '个',
    what: 'names with their roles of a page, and of an item of its related reading',
    over: 'left out and told',
  },
  changesListed: {
    most: 500,
    unit: '个',
    what: 'changes of punctuation in an import’s report, each with a button',
    over: 'counted, not listed',
  },
  droppedListed: {
    most: 500,
    unit: '个',
    what: 'texts that are no copy in an import’s report',
    over: 'counted, not listed',
  },
  pageReading: {
    most: 10_000,
    unit: '毫秒',
    what: 'processor time to read a page for import; six times as much where it only waits',
    over: 'the process is ended, the page refused',
  },
  pageMemory: {
    most: 512 * megabyte,
    unit: '字节',
    what: 'memory of the process that reads pages',
    over: 'the process is ended, the page refused',
  },
  receiptPage: {
    most: 8 * megabyte,
    unit: '字节',
    what: 'what is read of a page, feed or sitemap to see whether it shows what it should',
    over: 'what comes later is not seen',
  },
  webhooks: { most: 10, unit: '个', what: 'webhooks that notices go to', over: 'refused' },
  outboundAnswer: {
    most: 64 * kilobyte,
    unit: '字节',
    what: 'what a server outside answers to a notice',
    over: 'cut off',
  },
  importsWaiting: {
    most: 20,
    unit: '个',
    what: 'pages that wait to be read; one is in work at once',
    over: 'refused for now, 503',
  },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;

/** A cap in bytes, in words for people. */
export const bytesInWords = (name: LimitName): string => told(limits[name]);

const groups = new Intl.NumberFormat('en');
const told = ({ most, unit }: Limit): string =>
  unit === '年'
    ? `${most} ${unit}`
    : unit === '字节' && most % megabyte === 0
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
