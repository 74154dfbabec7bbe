import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { type Browser, type Page, expect } from '@playwright/test';
import { z } from 'zod';
import { openDatabase } from '#db/client.ts';
import { dataDir } from './data-dir.ts';

const root = resolve(import.meta.dirname, '../..');
const made = z.object({ password: z.string() });

export type NewColleague = { name: string; username: string; role: string };

/** A colleague on the tested server, signed in with a window of their own, without having to change a first password. */
export async function colleague(browser: Browser, { name, username, role }: NewColleague): Promise<Page> {
  const said = execFileSync(
    process.execPath,
    ['bin/news.ts', 'staff', 'add', name, '--username', username, '--role', role],
    {
      cwd: root,
      env: { ...process.env, DATA_DIR: dataDir, NODE_ENV: 'production', LOG_LEVEL: 'error' },
      encoding: 'utf8',
    },
  );
  const { password } = made.parse(JSON.parse(said.trim()));
  const db = openDatabase(join(dataDir, 'jinwen.db'), 5000);
  db.$client.prepare('UPDATE staff SET mustChangePassword = 0 WHERE username = ?').run(username);
  db.$client.close();
  const page = await (await browser.newContext()).newPage();
  await page.goto('/login');
  await page.getByLabel('账号', { exact: true }).fill(username);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/admin');
  return page;
}
