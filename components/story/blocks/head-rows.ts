const isBlank = (row: readonly string[] | undefined, column: number) => (row?.[column] ?? '').trim() === '';

/**
 * How many rows the head of a table has whose first row is one: merged heads leave blanks, and what they are divided
 * into stands in the next row, which has nothing in its first column. At least one row stays for what is told.
 */
export function headCount(rows: readonly (readonly string[])[]): number {
  let count = 1;
  while (count + 1 < rows.length && isBlank(rows[count], 0) && isDivided(rows[count - 1], rows[count]))
    count += 1;
  return count;
}

/**
 * Over how many columns a head stands; 0 where another stands over this one too. `below`: by columns, what the rows of
 * the head below it say.
 */
export function headSpan(row: readonly string[], below: readonly string[], column: number): number {
  if (isCovered(row, below, column)) return 0;
  let span = 1;
  while (column + span < row.length && isCovered(row, below, column + span)) span += 1;
  return span;
}

/** Blank beside a head, with something below. */
function isDivided(row: readonly string[] | undefined, below: readonly string[] | undefined): boolean {
  const first = (row ?? []).findIndex((_, column) => column > 0 && !isBlank(row, column));
  return (
    first > 0 &&
    (row ?? []).some((_, column) => column > first && isBlank(row, column) && !isBlank(below, column))
  );
}

/** Blank, with something below it, and so is what stands to its left up to a head. */
function isCovered(
  row: readonly string[] | undefined,
  below: readonly string[] | undefined,
  column: number,
): boolean {
  let at = column;
  while (at > 0 && isBlank(row, at) && !isBlank(below, at)) at -= 1;
  return at < column && !isBlank(row, at) && !isBlank(below, at);
}
