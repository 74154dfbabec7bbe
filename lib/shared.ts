const holder = globalThis as typeof globalThis & { jinwenShared?: Map<string, unknown> };

/**
 * One value a process under a name, made at the first call. A module that both the server process and Next's
 * bundle import exists twice, so connections, caches and registries live here and not in a module variable.
 */
export function shared<T>(name: string, make: () => T): T {
  const values = (holder.jinwenShared ??= new Map());
  if (!values.has(name)) values.set(name, make());
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a registry of unlike values: the name says the type
  return values.get(name) as T;
}

/** The same for what takes a while to make. A failure is not kept: the next one who asks tries again. */
export const sharedSuccess = <T>(name: string, make: () => Promise<T>): Promise<T> =>
  shared(name, () => {
    const made = make();
    made.catch(() => setShared(name, undefined));
    return made;
  });

/** Replaces a shared value, or forgets it where `value` is undefined. For start-up, shutdown and tests. */
export function setShared(name: string, value: unknown): void {
  const values = (holder.jinwenShared ??= new Map());
  if (value === undefined) values.delete(name);
  else values.set(name, value);
}

/** Forgets all of them, as a new process does: for test files that follow one another in one. */
export function forgetShared(): void {
  holder.jinwenShared?.clear();
}
