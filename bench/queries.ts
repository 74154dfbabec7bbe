import { z } from 'zod';
import { db } from '#db/client.ts';
import { allChannels } from '#newsroom/channel/channels.ts';
import { readChannelPage } from '#newsroom/front/read-channel.ts';
import { readFront } from '#newsroom/front/read-front.ts';
import { readNamePage } from '#newsroom/front/read-name.ts';
import { readRolling } from '#newsroom/front/read-rolling.ts';
import { parseQuery } from '#newsroom/search/query.rule.ts';
import { search } from '#newsroom/search/search.ts';
import { readStory } from '#newsroom/story/read-story.ts';
import { percentile } from './load.ts';
import { type Line, line, promised } from './report.ts';
import { storeOf, withStore } from './stores.ts';

const drawn = 500;
const rows = z.array(z.object({ value: z.string() }));

const column = (statement: string): string[] =>
  rows.parse(db().$client.prepare(statement).all(drawn)).map(({ value }) => value);

/** Every statement that readers' pages ask of the store, by itself; and whole searches. */
export async function queries(stories: number): Promise<Line[]> {
  const folder = await storeOf(stories);
  return withStore(folder, () => {
    const name = `${stories.toLocaleString('en')} stories`;
    const slugs = column('SELECT slug AS value FROM publication ORDER BY random() LIMIT ?');
    const pages = () => {
      readFront();
      readRolling({ page: null, day: null });
      for (const slug of slugs) readStory(slug);
      for (const { path } of allChannels()) {
        for (const page of [null, 1, 40]) readChannelPage(path, { page, day: null });
      }
      for (const slug of column("SELECT slug AS value FROM nameList WHERE kind = 'tag' LIMIT ?")) {
        for (const page of [null, 1]) readNamePage('tag', slug, page);
      }
    };
    pages();
    // More than once, so that a statement that few pages ask is judged by more than its worst moment.
    const slowest = slowestStatement(() => {
      for (let turn = 0; turn < 4; turn += 1) pages();
    });
    const asked = questions();
    for (const one of asked.slice(0, 20)) ask(one);
    const times = asked.map(costOf(ask));
    const cpu = times.map((one) => one.cpuMs);
    const p99 = percentile(cpu, 99);
    const waited = percentile(
      times.map((one) => one.wallMs),
      99,
    );
    return [
      promised(
        `${name}: the slowest reader query, p99`,
        `${slowest.p99.toFixed(2)} ms`,
        '≤ 5 ms',
        slowest.p99 <= 5,
      ),
      line(`${name}: that query`, `\`${slowest.text.slice(0, 90).replaceAll(/\s+/g, ' ')}…\``),
      promised(
        `${name}: search, ${asked.length} questions`,
        `CPU median ${percentile(cpu, 50).toFixed(1)} ms, p99 ${p99.toFixed(1)} ms; clock p99 ${waited.toFixed(1)} ms`,
        'p99 ≤ 30 ms CPU',
        p99 <= 30,
      ),
    ];
  });
}

/** By the clock, and by what this process used of it: other work on the machine is no fault of a query. */
const costOf =
  <T>(work: (one: T) => void) =>
  (one: T): { cpuMs: number; wallMs: number } => {
    const [began, before] = [performance.now(), process.cpuUsage()];
    work(one);
    const { user, system } = process.cpuUsage(before);
    return { cpuMs: (user + system) / 1000, wallMs: performance.now() - began };
  };

const ask = (typed: string) =>
  search({ query: parseQuery(typed), sort: 'best', type: null, within: null, page: 1 });

/** Pieces of headlines, two to six characters, as readers type them; some of two words. */
function questions(): string[] {
  const headlines = column('SELECT headline AS value FROM revision ORDER BY random() LIMIT ?');
  return headlines.map((headline, index) => {
    const from = (index * 7) % Math.max(1, headline.length - 6);
    const piece = headline.slice(from, from + 2 + (index % 5));
    return index % 3 === 0 ? `${piece} ${headline.slice(0, 2)}` : piece;
  });
}

type Slowest = { text: string; p99: number };

/** Times every statement that is run meanwhile, by its text. */
function slowestStatement(work: () => void): Slowest {
  const times = new Map<string, number[]>();
  const statement = Object.getPrototypeOf(db().$client.prepare('SELECT 1'));
  const { all, get } = statement;
  const timing = (run: (...values: unknown[]) => unknown) =>
    function timedRun(this: { source: string }, ...values: unknown[]) {
      const began = performance.now();
      try {
        return Reflect.apply(run, this, values);
      } finally {
        times.set(this.source, [...(times.get(this.source) ?? []), performance.now() - began]);
      }
    };
  Object.assign(statement, { all: timing(all), get: timing(get) });
  try {
    work();
  } finally {
    Object.assign(statement, { all, get });
  }
  const slowest = [...times].map(([text, list]): Slowest => ({ text, p99: percentile(list, 99) }));
  return slowest.toSorted((a, b) => b.p99 - a.p99)[0] ?? { text: '', p99: 0 };
}
