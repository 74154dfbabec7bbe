import type { PageContributor } from '../imported-page.ts';

/** Who is named, and other roles that a fair reader may give them. */
export type CorpusStaff = PageContributor & { also?: readonly string[] };

type CorpusDateline = { agency: string | null; place: string | null; date: string | null };

/** A cell that stands over several rows or columns. */
export type CorpusCell = string | { text: string; rows?: number; columns?: number };

/** Of a story's copy. In texts `[[b|…]]` is bold and `[[a|…]]` leads elsewhere; see rich-text.ts. */
export type CorpusBlock =
  | {
      type: 'paragraph';
      text: string;
      /** What stands before it on its line, and belongs to no paragraph. */
      lead?: { text: string; dateline?: CorpusDateline; staff?: readonly CorpusStaff[] };
      /** The same behind it. */
      tail?: { text: string; staff: readonly CorpusStaff[] };
    }
  | { type: 'subhead'; text: string }
  | { type: 'figure'; caption?: string; credit?: string }
  | { type: 'list'; ordered: boolean; items: readonly string[] }
  | { type: 'table'; caption?: string; rows: readonly (readonly CorpusCell[])[] }
  /** A line of its own that names who made the story, or is the page's and no copy. */
  | { type: 'line'; text: string; staff: readonly CorpusStaff[] };

/** A story with all that a page may print of it. All words, names and places are invented. */
export type CorpusStory = {
  name: string;
  label?: string;
  headline: string;
  type?: 'flash' | 'photoSet';
  /** As clocks in Beijing showed it: 2025-03-14 09:26:37. */
  time: string;
  source: string;
  channels: readonly string[];
  /** Named over the copy. */
  authors?: readonly CorpusStaff[];
  blocks: readonly CorpusBlock[];
  /** Named behind the copy. */
  staff?: readonly CorpusStaff[];
  editor?: { name: string; code?: string };
  related?: readonly { headline: string; label?: string; day?: string }[];
  disclaimer?: string;
  originalHeadline?: string;
  /** How many pages the story has; the others are not saved. */
  pages?: number;
  summary?: string;
  tags?: readonly string[];
};

type Lead = NonNullable<Extract<CorpusBlock, { type: 'paragraph' }>['lead']>;
type Tail = NonNullable<Extract<CorpusBlock, { type: 'paragraph' }>['tail']>;

export const p = (text: string, more: { lead?: Lead; tail?: Tail } = {}): CorpusBlock => ({
  type: 'paragraph',
  text,
  ...more,
});
export const sub = (text: string): CorpusBlock => ({ type: 'subhead', text });
export const pic = (caption?: string, credit?: string): CorpusBlock => ({
  type: 'figure',
  ...(caption === undefined ? {} : { caption }),
  ...(credit === undefined ? {} : { credit }),
});
export const list = (...items: string[]): CorpusBlock => ({ type: 'list', ordered: false, items });
export const steps = (...items: string[]): CorpusBlock => ({ type: 'list', ordered: true, items });
export const table = (rows: readonly (readonly CorpusCell[])[], caption?: string): CorpusBlock => ({
  type: 'table',
  rows,
  ...(caption === undefined ? {} : { caption }),
});
export const line = (text: string, ...staff: CorpusStaff[]): CorpusBlock => ({ type: 'line', text, staff });
export const named = (role: string, name: string, ...also: string[]): CorpusStaff =>
  also.length === 0 ? { role, name } : { role, name, also };

/** The printed headline with its column label. */
export const wholeHeadline = ({ label, headline }: CorpusStory): string =>
  label === undefined ? headline : `${label}${headline}`;
