/** How many letters and figures stand between two offsets of a text. */
export function letterCounts(text: string): (from: number, to: number) => number {
  const before = [0];
  for (const sign of text) {
    const count = (before.at(-1) ?? 0) + (/[\p{L}\p{N}]/u.test(sign) ? 1 : 0);
    // A sign of two code units counts where it ends.
    for (let unit = 0; unit < sign.length; unit += 1) before.push(count);
  }
  return (from, to) => (before[to] ?? 0) - (before[from] ?? 0);
}
