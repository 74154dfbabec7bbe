/**
 * What `make` comes to under a key, made once and shared by all who ask. A failure is told to those who waited for it
 * and then forgotten: the next one tries again. (A file that could not be read once, for want of descriptors, was a 500
 * until the restart.)
 */
export function keptSuccess<K, T>(kept: Map<K, Promise<T>>, key: K, make: () => Promise<T>): Promise<T> {
  const known = kept.get(key);
  if (known) return known;
  const made = make();
  kept.set(key, made);
  made.catch(() => {
    if (kept.get(key) === made) kept.delete(key);
  });
  return made;
}
