export const slots = ['lead', 'sub', 'second', 'photoSet', 'video'] as const;
export type Slot = (typeof slots)[number];

export const slotNames: Record<Slot, string> = {
  lead: '头条',
  sub: '头条配稿',
  second: '要闻',
  photoSet: '图集',
  video: '视频',
};

/** How many places a slot has. */
export const slotSizes: Record<Slot, number> = { lead: 1, sub: 4, second: 3, photoSet: 5, video: 3 };

export const isSlot = (text: string): text is Slot => slots.some((slot) => slot === text);

export type SlotPlace = { slot: Slot; position: number };
export type Window = { fromAt: number; untilAt: number | null };

export const isShowing = ({ fromAt, untilAt }: Window, at: number) =>
  fromAt <= at && (untilAt === null || untilAt > at);

type Fill = SlotPlace & Window & { id: number };

/** What shows at each place: of fills whose windows overlap the one that began last, so an hour's lead gives back. */
export function showingFills<T extends Fill>(fills: readonly T[], at: number): T[] {
  const byPlace = new Map<string, T>();
  for (const fill of fills) {
    if (!isShowing(fill, at)) continue;
    const place = `${fill.slot} ${fill.position}`;
    const other = byPlace.get(place);
    if (!other || beganLater(fill, other)) byPlace.set(place, fill);
  }
  return [...byPlace.values()];
}

const beganLater = (one: Fill, other: Fill) =>
  one.fromAt === other.fromAt ? one.id > other.id : one.fromAt > other.fromAt;

/** True if `fresh`, which shows from now on, hides `old` to its end: then nobody needs `old` any more. */
export const replaces = (fresh: Window, old: Window, at: number) =>
  fresh.fromAt <= at &&
  old.fromAt <= fresh.fromAt &&
  (fresh.untilAt === null || (old.untilAt !== null && old.untilAt <= fresh.untilAt));
