import type { CDPSession, Page } from '@playwright/test';
import { pauseIn } from './pause-in.ts';

/** Types as a Chinese input method does: what is composed stands in the text and changes until it is taken. */
export type InputMethod = {
  compose: (steps: readonly string[], taken: string) => Promise<void>;
  /** Leaves a composition open. */
  begin: (steps: readonly string[], pauseMs?: number) => Promise<void>;
  take: (text: string) => Promise<void>;
};

export async function inputMethod(page: Page): Promise<InputMethod> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const begin = async (steps: readonly string[], pauseMs = 30) => {
    for (const text of steps) {
      const { length } = text;
      await session.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length });
      await pauseIn(page, pauseMs);
    }
  };
  const take = async (text: string) => {
    await session.send('Input.insertText', { text });
    await pauseIn(page, 80);
  };
  return {
    begin,
    take,
    compose: async (steps, taken) => {
      await begin(steps);
      await take(taken);
    },
  };
}
