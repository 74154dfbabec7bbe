const holder = globalThis as typeof globalThis & { __jinwen?: Map<string, unknown> };

/**
 * One value a process under a name, made at the first call. A module that both the server process and Next's
 * bundle import exists twice, so connections, caches and registries live here and not in a module variable.
 */
export function shared<T>(name: string, make: () => T): T {
  const values = (holder.__jinwen ??= new Map());
  if (!values.has(name)) values.set(name, make());
  return values.get(name) as T;
}

/** Replaces a shared value, or forgets it where `value` is undefined. For start-up, shutdown and tests. */
export function setShared<T>(name: string, value: T | undefined): void {
  const values = (holder.__jinwen ??= new Map());
  if (value === undefined) values.delete(name);
  else values.set(name, value);
}
