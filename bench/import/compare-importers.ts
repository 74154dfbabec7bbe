import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { decodePage } from '#newsroom/wire/page/markup/decode-page.ts';
import { pageForm } from '#newsroom/wire/page/page-form.ts';
import { readPage } from '#newsroom/wire/page/read-page.ts';
import { root } from '../process.ts';
import { type PageMarks, type ReaderAnswer, marksOf } from './body-marks.ts';
import { type MarkedPage, ownPages, pagesBeside, textsOf } from './marked-pages.ts';
import { otherReaders } from './other-readers.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' } } });
const rounds = Number(values.rounds);

/** A reader of pages, given what it reads: the file, or its text where it reads no files. */
type Importer = { name: string; read: (page: DecodedFile) => Promise<ReaderAnswer | null> };
type DecodedFile = { bytes: Uint8Array; html: string };

const ours: Importer = {
  name: 'ours',
  async read({ bytes }) {
    const read = await readPage({ source: { bytes }, keepPunctuation: false });
    if (!read.ok) return null;
    const { headline, label, publishedAt, blocks } = pageForm(read.value.proofed.page);
    return {
      title: label === null ? headline : `${label}：${headline}`,
      time: publishedAt ?? '',
      blocks: blocks
        .flatMap((one) => textsOf(one).map((text) => ({ text, caption: one.type === 'figure' })))
        .filter(({ text }) => text !== ''),
    };
  },
};

/** One reader's figures over a set of pages. */
type Figures = { name: string; marks: PageMarks[]; ms: number };

const { readers, remove } = await otherReaders();
const importers: Importer[] = [
  ours,
  ...readers.map(({ name, read }) => ({
    name,
    read: ({ html }: DecodedFile) => read(html).catch(() => null),
  })),
];
const sets = [
  { title: 'Our corpus', pages: ownPages() },
  { title: '`../shared/testdata/pages-2`', pages: pagesBeside() },
].filter(({ pages }) => pages.length > 0);
const tables: string[] = [];
try {
  for (const { title, pages } of sets) {
    const table = tableOf(title, pages.length, await figuresOf(pages));
    console.log(table);
    tables.push(table);
  }
} finally {
  remove();
}
writeReport();

/** Each page by each reader, by turns; the first round warms up and gives the marks. */
async function figuresOf(pages: readonly MarkedPage[]): Promise<Figures[]> {
  const files = await Promise.all(pages.map(fileOf));
  const marks = importers.map((): PageMarks[] => []);
  const spent = importers.map(() => Array.from({ length: rounds }, () => 0));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [at, page] of pages.entries()) {
      const file = files[at];
      if (!file) continue;
      for (const turn of importers.keys()) {
        const who = (turn + at + round) % importers.length;
        const importer = importers[who];
        if (!importer) continue;
        const before = process.cpuUsage();
        const reading = await importer.read(file);
        const { user, system } = process.cpuUsage(before);
        const own = spent[who];
        if (round > 0 && own) own[round - 1] = (own[round - 1] ?? 0) + (user + system) / 1000;
        else marks[who]?.push(marksOf(page, reading));
      }
    }
  }
  return importers.map(({ name }, who) => ({
    name,
    marks: marks[who] ?? [],
    // Others' work on the machine only ever adds to it.
    ms: Math.min(...(spent[who] ?? [])) / pages.length,
  }));
}

/** Others get the text that our own decoding made of the file: they have none. */
async function fileOf({ bytes, name }: MarkedPage): Promise<DecodedFile> {
  const decoded = await decodePage(bytes);
  if (!decoded.ok) throw new Error(`${name}: ${decoded.error}`);
  return { bytes, html: decoded.value.text };
}

function tableOf(title: string, pages: number, figures: readonly Figures[]): string {
  const mean = (list: readonly number[]) =>
    list.reduce((sum, one) => sum + one, 0) / Math.max(1, list.length);
  const ratio = (marks: readonly PageMarks[], of: (one: PageMarks) => number) =>
    mean(marks.map(of)).toFixed(3);
  const count = (list: readonly (boolean | null)[]) =>
    `${list.filter((one) => one === true).length} of ${list.filter((one) => one !== null).length}`;
  const rows: [string, (one: Figures) => string][] = [
    ['body: precision', ({ marks }) => ratio(marks, (one) => one.precision)],
    ['body: recall', ({ marks }) => ratio(marks, (one) => one.recall)],
    ['body: F1', ({ marks }) => ratio(marks, (one) => one.f1)],
    ['title, exact', ({ marks }) => count(marks.map((one) => one.title))],
    ['time, to the minute', ({ marks }) => count(marks.map((one) => one.time))],
    [
      'captions, told as such',
      ({ marks }) =>
        `${marks.reduce((sum, { captions }) => sum + captions.right, 0)} of ${marks.reduce((sum, { captions }) => sum + captions.all, 0)}`,
    ],
    ['foreign blocks', ({ marks }) => String(marks.reduce((sum, one) => sum + one.foreign, 0))],
    ['nothing found, or refused', ({ marks }) => String(marks.filter((one) => one.refused).length)],
    ['ms of CPU a page', ({ ms }) => ms.toFixed(1)],
  ];
  return [
    `## ${title}: ${pages} pages`,
    '',
    `| | ${figures.map(({ name }) => name).join(' | ')} |`,
    `| --- |${figures.map(() => ' --- |').join('')}`,
    ...rows.map(([what, told]) => `| ${what} | ${figures.map(told).join(' | ')} |`),
  ].join('\n');
}

/** Writes docs/import.md: what was measured, how, and what was not. */
function writeReport(): void {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: root,
    encoding: 'utf8',
  }).trim();
  const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} logical cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}`;
  const text = `# How well pages are read

Written by \`npm run bench:import\` on ${new Date().toISOString().slice(0, 10)}, commit ${commit}, Node ${process.version}, ${rounds} rounds.
Machine: ${machine}. Absolute times hold for it alone; ratios are of readers that took turns in one process.

${tables.join('\n\n')}

## How it is measured

- **Body.** Pairs of neighbouring characters of the wanted paragraphs, subheads, captions with credits, list items and table
  cells, and of what the reader gives as its text; white space and the width of marks do not count. Precision, recall and F1 are
  taken page by page and averaged; a page that is refused, or where nothing is found, counts 0. Bylines and datelines are no
  copy here, for a newsroom keeps them in fields of their own: whoever leaves them in the text pays a little precision.
- **Title** is exact with or without its column label, **time** right to the minute (to the day where the page says no hour; a
  time without a zone is taken as Beijing's). A **caption** is right if the reader gives exactly its words, with the credit, as a
  caption: ours in its figures, the others in \`figcaption\`. A **foreign block** is one of which more than half of the pairs are
  nowhere in the wanted body.
- **Time spent** is CPU time of the process, user and system, the parsing of the page included, after one round to warm up, by
  turns on each page; of the rounds the cheapest counts, for what else the machine does only adds to it.
  Ours also decodes the file, puts marks right and tells what it left out.
- **The others** are fetched by npm into a folder of this run, in exactly these versions, and called as their documents say:
  @mozilla/readability with jsdom 31.0.1, @extractus/article-extractor with the tree that it brings, defuddle with jsdom and with
  linkedom 0.18.15, and without \`useAsync\`, which would ask services elsewhere about a page that it finds empty. They get the text
  that our decoding made of the file, web archives unwrapped. extractus has a second column with \`contentLengthThreshold: 20\`, for
  as it comes it refuses pages whose copy is shorter than 200 characters.
- **The pages** of our corpus (newsroom/wire/page/corpus/corpus.ts) have invented words in the shapes of known systems and
  portals; what must come out is derived from the data that they are made of. Those beside the project are small and have one
  fault each. Both are shorter than most real pages, which is hard on the others: readability (\`charThreshold\`, 500 characters as
  it comes) loosens its rules where a story is short, and lets in what stands around it.

## What is not measured

Real pages. Our reader was mended on the same pages on which it is measured here, the others never saw them; so these figures say
that what is known is read right, and not how the next page will be read. That is measured by others, on pages that are not here.
`;
  writeFileSync(join(root, 'docs', 'import.md'), text);
  console.log(`written: ${join('docs', 'import.md')}`);
}
