import { parseQuery, withoutQuotes } from './query.rule.ts';
import { findsAny, type SearchOrder } from './search.ts';

/** The same question with less asked of the answer: without its filters, without quotation marks, one word alone. */
export type Wider = { kind: 'unfiltered' | 'unquoted' | 'alone'; typed: string };

const mostAlone = 4;

/** For a question that found nothing: those wider ones that find something. None keeps the filters. */
export function widerSearches({ query, type, within }: SearchOrder): Wider[] {
  const wider: Wider[] = [];
  if (type !== null || within !== null) wider.push({ kind: 'unfiltered', typed: query.text });
  if (query.quoted) wider.push({ kind: 'unquoted', typed: withoutQuotes(query.text) });
  if (query.wanted.length > 1) {
    const alone = query.wanted.slice(0, mostAlone);
    wider.push(...alone.map((one) => ({ kind: 'alone' as const, typed: one.text })));
  }
  return wider.filter(({ typed }) => findsAny({ query: parseQuery(typed), type: null, within: null }));
}
