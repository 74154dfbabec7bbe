/**
 * What parts a form (RFC 2046, 5.1.1). Parsers differ in how they read an odd content type, so only what browsers send
 * is taken: one boundary of plain characters, at the end.
 */
const contentType = /^multipart\/form-data; ?boundary=([\w'()+,./:=?-]{1,70})$/i;

const boundaryOf = (header: string): string | null => contentType.exec(header.trim())?.[1] ?? null;

export const isWhole = (header: string): boolean => boundaryOf(header) !== null;

/**
 * Counts the parts of a form while it comes in, in pieces of any size; each answer is the count so far. What looks like
 * a boundary is counted wherever it stands, so a parser never finds more.
 */
export function partCounter(header: string): (piece: Buffer) => number {
  const mark = Buffer.from(`--${boundaryOf(header) ?? ''}`);
  let tail = Buffer.alloc(0);
  let count = 0;
  return (piece) => {
    const text = Buffer.concat([tail, piece]);
    let from = 0;
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, from)) {
      count += 1;
      from = at + mark.length;
    }
    tail = text.subarray(Math.max(from, text.length - mark.length + 1));
    return count;
  };
}
