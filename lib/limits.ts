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
  correctionCharacters: { most: 500, unit: '字', what: 'one 更正 of a published story', over: 'refused' },

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
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;

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
