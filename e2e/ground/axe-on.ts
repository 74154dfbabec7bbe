import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * Every rule of axe on a page and the frames of its own origin. It goes on within the page instead of carrying what each
 * rule saw to a second one, and tells in full only what is wrong: that takes less than half of the time.
 */
export const axeOn = (page: Page) =>
  new StillAxe(page).setLegacyMode().options({ resultTypes: ['violations'] });

/** Waits until nothing fades or moves any more, as after a change from light to dark: colours on their way are no fault. */
class StillAxe extends AxeBuilder {
  readonly #page: Page;

  constructor(page: Page) {
    super({ page });
    this.#page = page;
  }

  override async analyze() {
    await this.#page.waitForFunction(() =>
      document
        .getAnimations()
        // What goes by the scroll position runs for ever, and moves only when somebody scrolls.
        .filter((one) => one.timeline === document.timeline)
        .every((one) => one.playState !== 'running' || one.effect?.getComputedTiming().endTime === Infinity),
    );
    return super.analyze();
  }
}
