import { type Page, expect } from '@playwright/test';

/** The blocks of the copy as people tell them: kind and words. */
export const blocks = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.ProseMirror > *')].map((one) => {
      const words = one.textContent?.trim() ?? '';
      const kind = one.className.includes('node-')
        ? /node-(\w+)/.exec(one.className)?.[1]
        : one.nodeName.toLowerCase();
      return `${kind} ${words}`.trim();
    }),
  );

/** Types words, and presses what are names of keys. */
export async function type(page: Page, ...keys: string[]) {
  for (const key of keys) {
    if (/^(?:Enter|Tab|Backspace|Arrow\w+|Home|End|Escape|(?:Control|Shift|Alt)\+.+)$/.test(key))
      await page.keyboard.press(key);
    else await page.keyboard.type(key);
  }
}

/** Opens the slash menu at an empty paragraph and takes what it offers first for these letters. */
export async function slash(page: Page, letters: string) {
  await page.keyboard.type('/');
  await expect(page.locator('.slash [role=option]').first()).toBeVisible();
  await page.keyboard.type(letters);
  await expect(page.locator('.slash [aria-selected=true] small')).toHaveText(new RegExp(`^${letters}`));
  await page.keyboard.press('Enter');
}

/** Pastes what the clipboard holds of each type. */
export async function paste(page: Page, data: Record<string, string>) {
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text);
    document
      .querySelector('.ProseMirror')
      ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, data);
}
