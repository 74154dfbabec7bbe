/**
 * The words that an address should have, where it was made of the `earlier` reading of its name; null where it is right,
 * or was not made so. A number or some letters behind keep two names apart.
 */
export function wordsNow(slug: string, earlier: string, now: string): string | null {
  if (earlier === '' || now === '' || earlier === now || !slug.startsWith(earlier)) return null;
  return /^(?:-[0-9a-z]{1,6})?$/.test(slug.slice(earlier.length)) ? now : null;
}
