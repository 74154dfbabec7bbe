import type { StoryItem } from '#newsroom/story/story-view.ts';

/** What the front has told already: stories, and events by their words. */
export class FrontCount {
  readonly #shown: Set<number>;
  readonly #told = new Set<string>();

  /** `reserved` stories stand somewhere by hand, so that no rule shows them. */
  constructor(reserved: readonly number[]) {
    this.#shown = new Set(reserved);
  }

  add(item: StoryItem): void {
    this.#shown.add(item.id);
    if (item.event !== '') this.#told.add(item.event);
  }

  /** Those that would tell something new, each event once. */
  open(items: readonly StoryItem[]): StoryItem[] {
    return this.#fresh(items, this.#told);
  }

  /** The first `count` that tell something new; they count as shown from then on. */
  take(items: readonly StoryItem[], count: number): StoryItem[] {
    const taken = this.open(items).slice(0, count);
    for (const one of taken) this.add(one);
    return taken;
  }

  /** As `take`, but stories of `event` are welcome. */
  takeBesides(items: readonly StoryItem[], count: number, event: string): StoryItem[] {
    const told = new Set([...this.#told].filter((one) => one !== event));
    const taken = this.#fresh(items, told, event).slice(0, count);
    for (const one of taken) this.add(one);
    return taken;
  }

  #fresh(items: readonly StoryItem[], alreadyTold: ReadonlySet<string>, welcome = ''): StoryItem[] {
    const shown = new Set(this.#shown);
    const told = new Set(alreadyTold);
    return items.filter((one) => {
      const isNew = !shown.has(one.id) && (one.event === '' || one.event === welcome || !told.has(one.event));
      if (isNew) {
        shown.add(one.id);
        told.add(one.event);
      }
      return isNew;
    });
  }
}
