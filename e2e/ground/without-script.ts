import { type Page, test as base } from '@playwright/test';

/** As Playwright's own, with a page that runs no script. */
export const test = base.extend<{ plain: Page }>({
  plain: async ({ browser, baseURL }, use) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
    await use(await context.newPage());
    await context.close();
  },
});
