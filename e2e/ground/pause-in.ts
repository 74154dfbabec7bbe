import type { Page } from '@playwright/test';

/**
 * Lets a page go on for so long by its own clock, and for some frames: what it had set itself to do before that is done
 * first, however slow the machine is. A pause by the clock of the test would be over before a slow page has moved.
 */
export const pauseIn = (page: Page, ms: number): Promise<void> =>
  page.evaluate(
    (pause) =>
      new Promise<void>((resolve) => {
        const frames = (left: number) => {
          if (left > 0) requestAnimationFrame(() => frames(left - 1));
          else setTimeout(resolve, pause);
        };
        frames(3);
      }),
    ms,
  );
