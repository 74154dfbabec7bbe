import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { isBlock } from '#newsroom/wire/foreign/block-element.rule.ts';
import { parseMarkup } from '#newsroom/wire/page/markup/parse-markup.ts';
import type { ReaderAnswer } from './body-marks.ts';

const run = promisify(execFile);

/** npm gets them for one run: nothing else here uses them. */
const packages = [
  '@mozilla/readability@0.6.0',
  '@extractus/article-extractor@9.0.1',
  'defuddle@0.19.4',
  'jsdom@31.0.1',
  'linkedom@0.18.15',
] as const;

/** How each is called, as its documents say; of defuddle both trees that they name. */
const program = `
import { Readability } from '@mozilla/readability';
import { extractFromHtml } from '@extractus/article-extractor';
import { Defuddle } from 'defuddle/node';
import { JSDOM } from 'jsdom';
import { parseHTML } from 'linkedom';

const address = 'https://www.example.invalid/page.html';
const made = (one, html, time) => one && html ? { title: one.title ?? '', time: time ?? '', html } : null;

export const readers = {
  async readability(html) {
    const dom = new JSDOM(html, { url: address });
    const one = new Readability(dom.window.document).parse();
    dom.window.close();
    return made(one, one?.content, one?.publishedTime);
  },
  async extractus(html) {
    const one = await extractFromHtml(html, address);
    return made(one, one?.content, one?.published);
  },
  async extractusShort(html) {
    const one = await extractFromHtml(html, address, { contentLengthThreshold: 20 });
    return made(one, one?.content, one?.published);
  },
  async defuddle(html) {
    const dom = new JSDOM(html, { url: address });
    const one = await Defuddle(dom.window.document, address, { useAsync: false });
    dom.window.close();
    return made(one, one?.content, one?.published);
  },
  async defuddleLinkedom(html) {
    const { document } = parseHTML(html);
    const one = await Defuddle(document, address, { useAsync: false });
    return made(one, one?.content, one?.published);
  },
};
`;

const answer = z.object({ title: z.string(), time: z.string(), html: z.string() }).nullable();
const loaded = z.object({
  readers: z.record(z.string(), z.function({ input: [z.string()], output: z.promise(z.unknown()) })),
});

export type OtherReader = { name: string; read: (html: string) => Promise<ReaderAnswer | null> };

const names: Record<string, string> = {
  readability: 'readability 0.6.0',
  extractus: 'extractus 9.0.1',
  extractusShort: 'extractus 9.0.1, short pages too',
  defuddle: 'defuddle 0.19.4, jsdom',
  defuddleLinkedom: 'defuddle 0.19.4, linkedom',
};

/** The other readers, fetched into a folder of this run, and what removes that folder. */
export async function otherReaders(): Promise<{ readers: OtherReader[]; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'jinwen-importers-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}');
    writeFileSync(join(folder, 'readers.js'), program);
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--save-exact'];
    await run('npm', ['install', ...quiet, ...packages], { cwd: folder });
    const fetched: unknown = await import(pathToFileURL(join(folder, 'readers.js')).href);
    const { readers } = loaded.parse(fetched);
    return {
      remove,
      readers: Object.entries(readers).map(([key, read]) => ({
        name: names[key] ?? key,
        read: async (html) => readingOf(answer.parse(await read(html))),
      })),
    };
  } catch (error) {
    remove();
    throw error;
  }
}

function readingOf(given: z.infer<typeof answer>): ReaderAnswer | null {
  if (given === null) return null;
  const { body } = parseMarkup(given.html);
  const blocks = body ? textBlocks(body) : [];
  return blocks.length === 0 ? null : { title: given.title, time: given.time, blocks };
}

/** Texts between block elements and breaks; a caption is what stands in `figcaption`. */
function textBlocks(body: Element): ReaderAnswer['blocks'] {
  const blocks: ReaderAnswer['blocks'] = [];
  let text = '';
  const close = (caption: boolean) => {
    if (text.trim() !== '') blocks.push({ text, caption });
    text = '';
  };
  const walk = (node: Node, caption: boolean): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) text += child.textContent ?? '';
      if (child.nodeType !== 1) continue;
      const element = child as Element; // oxlint-disable-line typescript/no-unsafe-type-assertion -- by its type
      const inside = caption || element.tagName.toUpperCase() === 'FIGCAPTION';
      const parts = isBlock(element) || element.tagName.toUpperCase() === 'BR';
      if (parts) close(caption);
      walk(element, inside);
      if (parts) close(inside);
    }
  };
  walk(body, false);
  close(false);
  return blocks;
}
