import { dayBeijing } from '#lib/dates.ts';
import type { ListRef } from '#newsroom/list/list-marks.ts';
import { type NameAlong, namesAlong } from '#newsroom/list/names-along.ts';
import { newestDays, readListDay, readListPage } from '#newsroom/list/read-list.ts';
import type { ListPart } from '#newsroom/site/paths.rule.ts';
import { itemsById } from '#newsroom/story/story-items.ts';
import type { StoryItem } from '#newsroom/story/story-view.ts';

/** A day that the reader can go to; the count is left out where it would not stay true. */
export type DayLink = { day: string; stories: number | null };

export type PageView = {
  kind: 'page';
  items: StoryItem[];
  /** Names that these stories bear, those of most of them first. */
  along: NameAlong[];
  /** Null: the newest page. Archive pages count from the oldest. */
  page: number | null;
  archive: number;
  total: number;
  /** Days of which another page has more. */
  splitDays: string[];
  days: DayLink[];
};

export type DayView = {
  kind: 'day';
  items: StoryItem[];
  along: NameAlong[];
  day: string;
  previous: string | null;
  next: string | null;
};

/** What a list's address shows: a page of it, or a day. */
export type PartView = PageView | DayView;

export const newestPart: ListPart = { page: null, day: null };

/** Days that the newest page offers. */
const daysOffered = 10;

/** Null for a page or a day that the list does not have. */
export const readPart = (list: ListRef, { page, day }: ListPart): PartView | null =>
  day === null ? readPage(list, page) : readDay(list, day);

export function readPage(list: ListRef, page: number | null): PageView | null {
  const found = readListPage(list, page);
  if (!found) return null;
  const { ids, ...rest } = found;
  const items = itemsById(ids);
  const days = list.kind === 'name' ? [] : offeredDays(list, page, items);
  return { kind: 'page', ...rest, items, along: namesAlong(ids), days };
}

/** An archive page offers its own days and without counts: what came later must not change it. */
const offeredDays = (list: ListRef, page: number | null, items: readonly StoryItem[]): DayLink[] =>
  page === null
    ? newestDays(list, daysOffered)
    : [...new Set(items.map((item) => dayBeijing(item.time)))].map((day) => ({ day, stories: null }));

function readDay(list: ListRef, day: string): DayView | null {
  const found = readListDay(list, day);
  if (!found) return null;
  const { ids, ...rest } = found;
  return { kind: 'day', ...rest, items: itemsById(ids), along: namesAlong(ids) };
}
