import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { besideProject } from '#lib/testing-shared.ts';
import { corpusPages } from '#newsroom/wire/page/corpus/corpus.ts';
import type { PageForm } from '#newsroom/wire/page/page-form.ts';

/** A saved page, and what must come out of it as far as readers of any kind can give it. */
export type MarkedPage = {
  name: string;
  bytes: Uint8Array;
  /** The headline, also with its column label as pages print it. */
  titles: string[];
  /** As ISO in Beijing's zone, or a day; empty where the page says none. */
  times: string[];
  /** Texts of the body in their order: paragraphs, subheads, captions with credits, items, cells. */
  body: string[];
  /** Of pictures that have one, with the credit behind it. */
  captions: string[];
};

/** The corpus of the project, invented pages in the shapes of known systems. */
export const ownPages = (): MarkedPage[] =>
  corpusPages().map(({ name, bytes, wanted }) => ({
    name,
    bytes,
    ...marked(
      wanted.form,
      (wanted.fair.publishedAt ?? []).flatMap((one) => one ?? []),
    ),
  }));

const form = z.object({
  headline: z.string(),
  label: z.string().nullable(),
  publishedAt: z.string().nullable(),
  blocks: z.array(
    z.discriminatedUnion('type', [
      z.object({ type: z.literal('paragraph'), text: z.string() }),
      z.object({ type: z.literal('subhead'), text: z.string() }),
      z.object({ type: z.literal('figure'), caption: z.string().nullable(), credit: z.string().nullable() }),
      z.object({ type: z.literal('list'), ordered: z.boolean(), items: z.array(z.string()) }),
      z.object({
        type: z.literal('table'),
        caption: z.string().nullable(),
        rows: z.array(z.array(z.string())),
      }),
    ]),
  ),
  accept: z.object({ publishedAt: z.array(z.string()).optional() }).optional(),
});

/** Small pages with one fault each, where they lie beside the project; none where they do not. */
export function pagesBeside(): MarkedPage[] {
  const folder = besideProject('testdata/pages-2');
  if (folder === null) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .toSorted()
    .map((file) => {
      const wanted = form.parse(
        JSON.parse(readFileSync(join(folder, file.replace('.html', '.json')), 'utf8')),
      );
      return {
        name: file,
        bytes: readFileSync(join(folder, file)),
        ...marked(wanted, wanted.accept?.publishedAt ?? []),
      };
    });
}

type Wanted = Pick<PageForm, 'headline' | 'label' | 'publishedAt' | 'blocks'>;

function marked({ headline, label, publishedAt, blocks }: Wanted, otherTimes: readonly string[]) {
  const labelled = label === null ? [] : [`${label}：`, `【${label}】`, `${label}丨`, `${label}|`];
  return {
    titles: [headline, ...labelled.map((before) => before + headline)],
    times: publishedAt === null ? [] : [publishedAt, ...otherTimes],
    body: blocks.flatMap(textsOf).filter((text) => text !== ''),
    captions: blocks
      .flatMap((one) => (one.type === 'figure' ? textsOf(one) : []))
      .filter((text) => text !== ''),
  };
}

/** The texts of a block as a page prints them. */
export function textsOf(block: PageForm['blocks'][number]): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'subhead':
      return [block.text];
    case 'figure':
      return [(block.caption ?? '') + (block.credit ?? '')];
    case 'list':
      return block.items;
    case 'embed':
      return [];
    case 'table':
      return [block.caption ?? '', ...block.rows.flat()];
  }
}
