import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pageLife } from '#newsroom/site/reader-paths.rule.ts';

/** An address of each kind, by the file that answers there. */
const addresses: Record<string, string> = {
  '[[...channel]]/route.tsx': '/news/world',
  'article/[slug]/route.tsx': '/article/a',
  'article/[slug]/[photo]/route.tsx': '/article/a/2',
  'article/[slug]/page/[number]/route.tsx': '/article/a/page/2',
  'article/[slug]/oldest/[[...page]]/route.tsx': '/article/a/oldest',
  'rolling/[[...page]]/route.tsx': '/rolling',
  'tag/[slug]/[[...page]]/route.ts': '/tag/a',
  'source/[slug]/[[...page]]/route.ts': '/source/a',
  'reporter/[slug]/[[...page]]/route.ts': '/reporter/a',
  'photographer/[slug]/[[...page]]/route.ts': '/photographer/a',
  'internal/status/[code]/route.tsx': '/internal/status/404',
};
/** Made for each question, and for each look. */
const keptNowhere = ['preview/[token]/[[...part]]/route.tsx', 'search/route.tsx'];

const sourceOf = (file: string) => readFileSync(`${import.meta.dirname}/${file}`, 'utf8');
const routes = globSync('**/{route,page,layout}.{ts,tsx}', { cwd: import.meta.dirname });

test('every page of readers is a route that Next keeps for as long as the edge does', () => {
  expect(routes.toSorted()).toEqual([...Object.keys(addresses), ...keptNowhere].toSorted());
  const early = Date.UTC(2026, 0, 1);
  for (const [file, address] of Object.entries(addresses)) {
    const seconds = /^export const revalidate = ([\d_]+);$/m.exec(sourceOf(file))?.[1]?.replaceAll('_', '');
    expect([file, Number(seconds) * 1000]).toEqual([file, pageLife(address, early).freshMs]);
    expect(sourceOf(file)).toContain('export const generateStaticParams = () => [];');
  }
});

test('only what is made for each question is forced to be', () => {
  const forced = routes.filter((file) => /\bdynamic = 'force-dynamic'/.test(sourceOf(file)));
  expect(forced.toSorted()).toEqual(keptNowhere);
});
