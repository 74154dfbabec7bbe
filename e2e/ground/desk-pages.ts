import { type Cookie, type Page, expect } from '@playwright/test';
import { admin } from './data-dir.ts';

/** The cookies of the first admin's last sign-in here. */
let session: Cookie[] = [];

/** Signs the first admin in, with the session of an earlier test if it lasts, and comes out at `next`. */
export async function signIn(page: Page, next = '/admin') {
  if (session.length === 0) return signInByForm(page, next);
  await page.context().addCookies(session);
  await page.goto(next);
  if (new URL(page.url()).pathname === '/login') return signInByForm(page, next);
  await expect(page).toHaveURL(next);
}

/** Signs the first admin in as people do. */
export async function signInByForm(page: Page, next = '/admin') {
  await page.goto(`/login?next=${encodeURIComponent(next)}`);
  await page.getByLabel('账号', { exact: true }).fill(admin.username);
  await page.getByLabel('密码', { exact: true }).fill(admin.password);
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page).toHaveURL(next);
  session = await page.context().cookies();
}

/** The copy, once it can be written in. */
export async function openCopy(page: Page) {
  const copy = page.getByRole('textbox', { name: '正文', exact: true });
  await expect(copy).toHaveAttribute('contenteditable', 'true');
  return copy;
}

export async function newStory(page: Page) {
  await signIn(page, '/admin/articles/new');
  const copy = await openCopy(page);
  await copy.click();
  return copy;
}

/** Waits until everything typed is on the server. */
export const saved = (page: Page) => expect(page.locator('.save-status')).toContainText('已保存');

/** 免审发布, for specs that are about what readers get and not about reviews: its fold asks for a reason. */
export async function publishAnyway(page: Page) {
  const fold = page
    .locator('details')
    .filter({ has: page.locator('summary', { hasText: /^免审发布$/ }) })
    .last();
  const reason = page.getByLabel('免审发布的理由');
  // The panel is drawn anew once the desk knows what became of the story, and the fold with it.
  await expect(async () => {
    if (!(await reason.isVisible())) await fold.locator('summary').click();
    await reason.fill('值班直发', { timeout: 2000 });
  }).toPass();
  await fold.getByRole('button', { name: '免审发布' }).click();
}
