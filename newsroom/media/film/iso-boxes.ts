import type { FileWindow } from '../file-window.ts';

export type Box = { type: string; at: number; body: number; end: number };
type Bytes = Pick<FileWindow, 'u32' | 'u64' | 'latin'>;

/**
 * Boxes that lie side by side between two places (ISO/IEC 14496-12). Ends at the first that does not fit; a box of
 * size 0 reaches to the end. `count` is called for each.
 */
export function* boxesIn(file: Bytes, from: number, to: number, count: () => void): Generator<Box> {
  let at = from;
  while (at + 8 <= to) {
    const short = file.u32(at);
    const long = short === 1 && at + 16 <= to;
    const size = long ? file.u64(at + 8) : short === 0 ? to - at : short;
    const body = at + (long ? 16 : 8);
    if (at + size < body || at + size > to) return;
    count();
    yield { type: file.latin(at + 4, 4), at, body, end: at + size };
    at += size;
  }
}

/** The first box at the end of a path of types. */
export function boxAt(
  file: Bytes,
  within: { body: number; end: number },
  path: readonly string[],
  count: () => void,
): Box | null {
  let found: Box | null = null;
  let inside = within;
  for (const type of path) {
    found = boxesIn(file, inside.body, inside.end, count).find((box) => box.type === type) ?? null;
    if (found === null) return null;
    inside = found;
  }
  return found;
}
