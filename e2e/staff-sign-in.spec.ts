import { type Page, expect, test } from '@playwright/test';
import { admin } from './ground/data-dir.ts';
import { OwnServer } from './ground/own-server.ts';

test.describe.configure({ mode: 'serial' });

const site = 'https://news.example.cn';
let server: OwnServer;

test.beforeAll(async () => {
  server = await OwnServer.make({ PORT: '0', SITE_URL: site });
});
test.afterAll(() => server.remove());

async function signIn(page: Page, origin: string) {
  await page.goto(`${origin}/login`);
  await page.getByLabel('账号').fill(admin.username);
  await page.getByLabel('密码').fill(admin.password);
  const answer = page.waitForResponse((one) => one.request().method() === 'POST');
  await page.getByRole('button', { name: '登录' }).click();
  return answer;
}
/** A name that is not this machine's, as browsers see it: what they keep for https alone they drop there. */
const lan = () => server.url.replace('localhost', 'news.lan');

test('with a port that the system gave, signing in by script brings the desk along with its answer', async ({
  page,
}) => {
  const answer = await signIn(page, server.url);
  // Next fetches it from the port that it was told; what it cannot fetch it leaves out.
  expect(Number(await answer.headerValue('content-length'))).toBeGreaterThan(1000);
  await expect(page).toHaveURL(`${server.url}/admin`);
  await page.reload();
  await expect(page).toHaveURL(`${server.url}/admin`);
});

test('a page over plain http says that no sign-in is kept there, before and after a try', async ({
  page,
}) => {
  await page.goto(`${lan()}/login`);
  await expect(page.locator('.msg')).toContainText(`请改用 ${site}/login`);
  await signIn(page, lan());
  const told = page.locator('.msg');
  await expect(told).toHaveCount(1);
  await expect(told).toContainText('登录没有成');
  await expect(told).toContainText(`SITE_URL 改成 ${lan()}`);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('it is said after a try', async ({ page }) => {
    await signIn(page, lan());
    await expect(page.locator('.msg')).toContainText(`请打开 ${site}/login 登录`);
  });
});
