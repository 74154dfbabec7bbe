import { notFound } from 'next/navigation';
import { type SearchOutcome, SearchPage } from '#components/search/search-page.tsx';
import { articleTypes } from '#newsroom/body/kinds.rule.ts';
import { readNewest } from '#newsroom/front/read-rolling.ts';
import { foundTags } from '#newsroom/search/found-tags.ts';
import { parseQuery } from '#newsroom/search/query.rule.ts';
import { mostPages, search } from '#newsroom/search/search.ts';
import { widerSearches } from '#newsroom/search/wider-searches.ts';
import { longestQuestion, parseSearchAddress, type SearchAddress } from '#newsroom/site/search-paths.rule.ts';
import { documentAnswer } from '../document-answer.ts';
import { readEdition } from '../read-edition.ts';

/** Made for each question, kept nowhere. */
export const dynamic = 'force-dynamic';

const week = 7 * 24 * 60 * 60 * 1000;

export function GET(request: Request): Response {
  const address = parseSearchAddress(new URL(request.url).searchParams);
  const outcome = answer(address);
  if (outcome === null) notFound();
  const edition = readEdition();
  return documentAnswer({
    head: { title: `${titleOf(address)} - ${edition.site.name}`, robots: 'noindex, follow' },
    children: <SearchPage address={address} outcome={outcome} newest={readNewest(8)} edition={edition} />,
  });
}

function titleOf({ typed, page }: SearchAddress): string {
  const asked = typed === '' || typed.length > longestQuestion ? '搜索' : `搜索：${typed}`;
  return page > 1 ? `${asked}（第${page}页）` : asked;
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
