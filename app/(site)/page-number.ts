/** Reads the segments after a list's path: none is page 1, ['page', '2'] is 2. Null for anything else. */
export function parsePage(segments: readonly string[] = []): number | null {
  if (segments.length === 0) return 1;
  const [word, number = ''] = segments;
  if (segments.length !== 2 || word !== 'page' || !/^[1-9]\d{0,3}$/.test(number) || number === '1')
    return null;
  return Number(number);
}
