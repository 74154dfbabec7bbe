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

  // Pages for import, read in a process of its own
  pageBytes: {
    most: 2 * megabyte,
    unit: '字节',
    what: 'a page for import, before it is decoded',
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
  pageChanges: {
    most: 20_000,
    unit: '个',
    what: 'changes of punctuation that a page needs, each kept so that it can be undone',
    over: 'refused',
  },
  pageRelated: {
    most: 40,
    unit: '个',
    what: 'related reading of a page, each of which becomes a story',
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
  pagesWaiting: {
    most: 20,
    unit: '个',
    what: 'pages that wait to be read; one is in work at once',
    over: 'refused for now, 503',
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
