import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { besideProject } from '#lib/testing-shared.ts';
import { pageForm } from './page-form.ts';
import { readPage } from './read-page.ts';

// Small saved pages, each with one fault of real portals, with what is right beside them; they are no part of the project.
const folder = besideProject('testdata/pages-2');
const names = folder === null ? [] : readdirSync(folder).filter((name) => name.endsWith('.html'));

const wanted = z.looseObject({ accept: z.record(z.string(), z.array(z.unknown())).default({}) });
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** White space never counts. */
function bare(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(/\s+/g, '');
  if (Array.isArray(value)) return value.map(bare);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, bare(one)]));
}

/** `got` where it is one of the fair readings of what is at `path`, the first of them: then they compare. */
function fair(got: unknown, want: unknown, path: string, accept: Record<string, unknown[]>): unknown {
  const others = [want, ...(accept[path] ?? [])];
  if (others.some((one) => JSON.stringify(bare(one)) === JSON.stringify(bare(got)))) return want;
  if (Array.isArray(got) && Array.isArray(want))
    return got.map((one, at) => fair(one, want[at], `${path}[${at}]`, accept));
  if (!isObject(got) || !isObject(want)) return got;
  const known = new Map(Object.entries(want));
  return Object.fromEntries(
    Object.entries(got).map(([key, one]) => [
      key,
      fair(one, known.get(key), path === '' ? key : `${path}.${key}`, accept),
    ]),
  );
}

describe.skipIf(names.length === 0)('saved pages beside the project', () => {
  test.each(names)('%s is wholly right', async (name) => {
    const file = join(folder ?? '', name);
    const { accept, ...want } = wanted.parse(
      JSON.parse(readFileSync(file.replace('.html', '.json'), 'utf8')),
    );
    const read = await readPage({ source: { bytes: readFileSync(file) }, keepPunctuation: false });
    if (!read.ok) throw new Error(read.error);
    const got = fair(pageForm(read.value.proofed.page), want, '', accept);
    expect(bare(got)).toEqual(bare(want));
  });
});
