/** Equal as JSON would say it: whatever the order of keys, and a key without a value is no key. */
export const sameValue = (one: unknown, other: unknown): boolean =>
  Object.is(one, other) || valueKey(one) === valueKey(other);

/** The same text for every two values that are equal so. */
export const valueKey = (value: unknown): string => JSON.stringify(value, inOrder) ?? '';

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
