import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { type SearchOutcome, SearchPage } from '#components/search/search-page.tsx';
import { articleTypes } from '#newsroom/body/kinds.rule.ts';
import { readNewest } from '#newsroom/front/read-rolling.ts';
import { foundTags } from '#newsroom/search/found-tags.ts';
import { parseQuery } from '#newsroom/search/query.rule.ts';
import { mostPages, search } from '#newsroom/search/search.ts';
import { widerSearches } from '#newsroom/search/wider-searches.ts';
import { longestQuestion, parseSearchAddress, type SearchAddress } from '#newsroom/site/search-paths.rule.ts';
import { readEdition } from '../read-edition.ts';

/** Made for each question, kept nowhere. */
export const dynamic = 'force-dynamic';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const week = 7 * 24 * 60 * 60 * 1000;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { typed, page } = await readAddress(searchParams);
  const asked = typed === '' || typed.length > longestQuestion ? '搜索' : `搜索：${typed}`;
  const numbered = page > 1 ? `${asked}（第${page}页）` : asked;
  return { title: `${numbered} - ${readEdition().site.name}`, robots: 'noindex, follow' };
}

export default async function SearchRoute({ searchParams }: Props) {
  const address = await readAddress(searchParams);
  const outcome = answer(address);
  if (outcome === null) notFound();
  return <SearchPage address={address} outcome={outcome} newest={readNewest(8)} edition={readEdition()} />;
}

async function readAddress(searchParams: Props['searchParams']): Promise<SearchAddress> {
  const pairs = Object.entries(await searchParams).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  return parseSearchAddress(new URLSearchParams(pairs));
}

/** Null for a page that there is not. */
function answer({ typed, sort, type: asked, week: ofWeek, page }: SearchAddress): SearchOutcome | null {
  if (typed.length > longestQuestion) return { kind: 'tooLong' };
  const type = articleTypes.find((one) => one === asked) ?? null;
  const query = parseQuery(typed);
  if (page > mostPages || (asked !== null && type === null)) return null;
  if (typed === '') return page === 1 ? { kind: 'start' } : null;
  const order = { query, sort, type, within: ofWeek ? week : null, page };
  const view = search(order);
  if (page > Math.max(view.pages, 1)) return null;
  return {
    kind: 'answer',
    view,
    wider: view.total === 0 ? widerSearches(order) : [],
    tags: foundTags(view.found.map((one) => one.item.id)),
  };
}
