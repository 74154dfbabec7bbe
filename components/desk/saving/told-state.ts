import { sameValue } from '#newsroom/revision/difference/same-value.rule.ts';

/** A state that is told to whoever listens, each time it becomes another; React takes it by `useSyncExternalStore`. */
export class ToldState<T extends object> {
  #now: T;
  readonly #listeners = new Set<() => void>();

  constructor(first: T) {
    this.#now = first;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly now = (): T => this.#now;

  tell(change: Partial<T>): void {
    const next = { ...this.#now, ...change };
    if (sameValue(next, this.#now)) return;
    this.#now = next;
    for (const listener of this.#listeners) listener();
  }
}
