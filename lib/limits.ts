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
    what: 'pictures, films and sounds of a story’s body',
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
  pageLine: { most: 20_000, unit: '字', what: 'a line of a page for import', over: 'the page is refused' },
  shownHeadings: {
    most: 200,
    unit: '个',
    what: 'subheads and questions of a story that are listed as contents and broken between words',
    over: 'shown plain, without a list of contents',
  },
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
