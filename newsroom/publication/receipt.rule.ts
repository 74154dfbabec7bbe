import { z } from 'zod';

/** What readers and crawlers get, in the order in which the desk shows it. */
const seenKinds = ['page', 'list', 'feed', 'sitemap', 'search', 'outer'] as const;
export type SeenKind = (typeof seenKinds)[number];

export const seenNames: Record<SeenKind, string> = {
  page: '页面',
  list: '列表',
  feed: '订阅',
  sitemap: '站点地图',
  search: '搜索',
  outer: '外层缓存',
};

const receiptLine = z.object({
  kind: z.enum(seenKinds),
  /** What was fetched: a path of this site; the whole address for an outer cache. */
  path: z.string(),
  /** Readers are to find the story there, or not to. */
  shown: z.boolean(),
  /** How many ms after the act it was seen to be so; null: it was not yet. */
  ms: z.number().nullable(),
  tries: z.number(),
  /** What was found instead, the last time. */
  fault: z.string(),
});
export type ReceiptLine = z.infer<typeof receiptLine>;

/** Stored lines; none where an earlier build stored something else. */
export function receiptLines(stored: unknown): ReceiptLine[] {
  const parsed = z.array(receiptLine).safeParse(stored);
  return parsed.success ? parsed.data : [];
}

/** Lines of one kind as one, for where there is little room. */
export type KindSeen = { kind: SeenKind; done: boolean; ms: number | null; fault: string };

export function byKind(lines: readonly ReceiptLine[]): KindSeen[] {
  return seenKinds.flatMap((kind) => {
    const own = lines.filter((line) => line.kind === kind);
    if (own.length === 0) return [];
    const open = own.find((line) => line.ms === null);
    return [
      {
        kind,
        done: open === undefined,
        ms: open ? null : Math.max(...own.map((line) => line.ms ?? 0)),
        fault: open?.fault ?? '',
      },
    ];
  });
}

/** When all was seen, in ms after the act; null where something was not. */
export const allSeenAfter = (lines: readonly ReceiptLine[]): number | null =>
  lines.some((line) => line.ms === null) ? null : Math.max(0, ...lines.map((line) => line.ms ?? 0));

/** What readers get all the same where not all of it was done. */
export function stillSeen(lines: readonly ReceiptLine[]): string {
  const open = byKind(lines).filter((one) => !one.done);
  const names = open.map((one) => seenNames[one.kind]).join('、');
  const gone = lines.some((line) => !line.shown);
  if (gone) return `读者从${names}还可能看到这篇稿件。`;
  const page = open.some((one) => one.kind === 'page');
  return page ? `读者看到的还不是这一版（${names}）。` : `读者能看到全文，只是${names}还没有更新。`;
}
