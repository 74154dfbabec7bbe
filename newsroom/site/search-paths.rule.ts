/** What an address of the search asks. `type` is a type of article, unchecked; `typed` the words, '' for none. */
export type SearchAddress = {
  typed: string;
  sort: 'best' | 'newest';
  type: string | null;
  week: boolean;
  page: number;
};

/** Characters that a question may have; longer ones are not searched for. */
export const longestQuestion = 100;

/** The one spelling of a question's address: what is as usual is left out. */
export function searchPath({
  typed,
  sort = 'best',
  type = null,
  week = false,
  page = 1,
}: Partial<SearchAddress>): string {
  const query = new URLSearchParams();
  if (typed) query.set('q', typed);
  if (sort !== 'best') query.set('sort', sort);
  if (type !== null) query.set('type', type);
  if (week) query.set('within', 'week');
  if (page > 1) query.set('page', String(page));
  return query.size === 0 ? '/search' : `/search?${query}`;
}

/** Reads the query of an address. What it doesn't know is passed over. */
export function parseSearchAddress(query: URLSearchParams): SearchAddress {
  const page = query.get('page') ?? '';
  const type = query.get('type') ?? '';
  return {
    typed: tidied(query.get('q') ?? ''),
    sort: query.get('sort') === 'newest' ? 'newest' : 'best',
    type: /^[A-Za-z]{1,12}$/.test(type) ? type : null,
    week: query.get('within') === 'week',
    page: /^[1-9]\d?$/.test(page) ? Number(page) : 1,
  };
}

/** Control characters and what cannot be seen go; of a text that is far too long the beginning is enough to say so. */
const tidied = (typed: string) =>
  typed
    .replaceAll(/\s/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu, '')
    .trim()
    .slice(0, 4 * longestQuestion);
