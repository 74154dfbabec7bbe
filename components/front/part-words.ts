import { dayBounds, longDay } from '#lib/dates.ts';
import type { PartView } from '#newsroom/front/read-part.ts';
import type { ChannelLink } from '#newsroom/story/story-view.ts';

/** Which part of a list a page shows: 第 7 页, 2025年8月16日; '' for the newest. */
export function partWords(part: PartView): string {
  if (part.kind === 'day') return longDay(dayBounds(part.day)[0]);
  return part.page === null ? '' : `第 ${part.page} 页`;
}

/** The way to a part of a list: the list itself comes before it. */
export function partTrail(trail: readonly ChannelLink[], part: PartView): ChannelLink[] {
  const words = partWords(part);
  return words === '' ? [...trail] : [...trail, { name: words, path: '' }];
}
