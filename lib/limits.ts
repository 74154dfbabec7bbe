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
  questionsWaiting: {
    most: 40,
    unit: '个',
    what: 'questions to the search that wait for their turn; those whose askers left do not count',
    over: '503 with Retry-After',
  },
  pagesWaiting: {
    most: 1000,
    unit: '个',
    what: 'other pages and files that wait to be made',
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
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;

/** A cap in bytes, in words for people. */
export const bytesInWords = (name: LimitName): string => told(limits[name]);

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
