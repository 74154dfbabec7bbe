/** For an offset of a text that is cut at `cuts`, the stretch it lies in: (from, to], found at once. */
export function stretchAt(
  length: number,
  cuts: Iterable<number>,
): (at: number) => [from: number, to: number] {
  const edges = new Set([0, ...cuts, length]);
  const from: number[] = [];
  const to: number[] = [];
  for (let at = 0, last = 0; at <= length; at += 1) {
    from[at] = last;
    if (edges.has(at)) last = at;
  }
  for (let at = length, next = length; at >= 0; at -= 1) {
    if (edges.has(at)) next = at;
    to[at] = next;
  }
  return (at) => [from[at] ?? 0, to[at] ?? length];
}
