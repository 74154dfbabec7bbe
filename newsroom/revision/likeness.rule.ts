/** Something compared as a whole: a paragraph, a picture, a name in a list. */
export type Comparable = {
  /** The same for two that are the same in every respect. */
  key: string;
  /** Only two of a kind can be one that was changed. */
  kind: string;
  /** By which two that are not the same are told to be alike. */
  text: string;
  /** Two that share it are one, however much else changed: the file of a picture. */
  id?: string | null;
};

/** One of them, with the pairs of characters of its text counted. */
export type Weighed<T> = { item: T; as: Comparable; grams: ReadonlyMap<string, number> };

/** Counted when they are first asked for: most of two versions is the same, and is never weighed. */
export function weigh<T>(item: T, as: Comparable): Weighed<T> {
  let counted: ReadonlyMap<string, number> | null = null;
  return {
    item,
    as,
    get grams() {
      counted ??= gramsOf(as.text);
      return counted;
    },
  };
}

function gramsOf(text: string): Map<string, number> {
  const grams = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const gram = text.slice(at, at + 2);
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
}

/** How alike two of a kind are: the share of the pairs of characters that both have. */
export function likeness<T>(one: Weighed<T>, other: Weighed<T>): number {
  if (one.as.kind !== other.as.kind) return 0;
  if (one.as.id && one.as.id === other.as.id) return 1;
  const total = one.as.text.length + other.as.text.length - 2;
  if (total <= 2) return one.as.text === other.as.text || one.as.text === '' || other.as.text === '' ? 1 : 0;
  let common = 0;
  const [few, many] = one.grams.size < other.grams.size ? [one, other] : [other, one];
  for (const [gram, times] of few.grams) common += Math.min(times, many.grams.get(gram) ?? 0);
  return (2 * common) / total;
}
