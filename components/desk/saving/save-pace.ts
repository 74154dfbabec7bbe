const afterMs = 3000;
const atMostMs = 10_000;
const firstRetryMs = 2000;
const lastRetryMs = 30_000;

/** When to save: three seconds after a change, every ten while changes go on, and ever more seldom while nobody answers. */
export class SavePace {
  readonly #save: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #firstChangeAt: number | null = null;
  #retries = 0;

  constructor(save: () => void) {
    this.#save = save;
  }

  changed(): void {
    this.#firstChangeAt ??= performance.now();
    const waited = performance.now() - this.#firstChangeAt;
    // While nobody answers a change makes no new try: the next one is due by its own pause.
    if (this.#retries === 0) this.in(Math.min(afterMs, Math.max(0, atMostMs - waited)));
  }

  in(ms: number): void {
    this.stop();
    this.#timer = setTimeout(this.#save, ms);
  }

  /** Changes came in while a save was under way. */
  again(): void {
    this.in(afterMs);
  }

  seldom(): void {
    this.in(atMostMs);
  }

  unanswered(): void {
    this.in(Math.min(firstRetryMs * 2 ** this.#retries, lastRetryMs));
    this.#retries += 1;
  }

  answered(): void {
    this.#retries = 0;
  }

  /** Everything until now is saved, or must wait for the next change. */
  rest(): void {
    this.#firstChangeAt = null;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
