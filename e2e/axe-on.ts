import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * Every rule of axe on a page and the frames of its own origin. It goes on within the page instead of carrying what each
 * rule saw to a second one, and tells in full only what is wrong: that takes less than half of the time.
 */
export const axeOn = (page: Page) =>
  new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
