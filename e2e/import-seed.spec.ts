import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { besideProject } from '#lib/testing-shared.ts';
import { dataDir } from './ground/data-dir.ts';

const root = resolve(import.meta.dirname, '..');
const seed = besideProject('seed/article.txt') ?? '';
const pictures = resolve(root, 'demo/media');

const outcome = z.object({ status: z.string(), url: z.string(), related: z.array(z.unknown()) });

function news(...args: string[]) {
  const said = execFileSync(process.execPath, ['bin/news.ts', ...args], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir },
    encoding: 'utf8',
  });
  return outcome.parse(JSON.parse(said.trim()));
}

test.skip(seed === '', 'the agency page stands beside the project, never in it');

test('an agency page comes in by the command line and is read at the address that it prints', async ({
  page,
}) => {
  const media = mkdtempSync(join(tmpdir(), 'jinwen-media-'));
  const three = readdirSync(pictures)
    .filter((name) => /^(hall|lectern)\d?\.jpg$/.test(name))
    .slice(0, 3);
  const { copyFileSync } = await import('node:fs');
  for (const name of three) copyFileSync(join(pictures, name), join(media, name));

  const imported = news('import', '--publish', '--make-channels', '--media', media, seed);
  expect(imported).toMatchObject({ status: 'imported' });
  expect(imported.related).toHaveLength(9);
  expect(imported.url).toMatch(/^\/article\/20250816-[0-9a-z]{6}$/);

  await page.goto(imported.url);
  await expect(page.getByRole('navigation', { name: '位置' }).getByRole('link')).toHaveText([
    '首页',
    '新闻频道',
    '国际新闻',
  ]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('下次莫斯科见？“普特会”速览');
  await expect(page.locator('.byl time')).toHaveAttribute('datetime', '2025-08-16T10:52:28+08:00');
  await expect(page.locator('.byl')).toContainText('新华网');
  await expect(page.locator('.dl')).toHaveText('新华社北京8月16日电');
  await expect(page.locator('.prose h2')).toHaveText([
    '特朗普：“普特会”有进展但无协议',
    '普京：俄美恢复合作“重要且必要”',
    '普京邀请特朗普访俄',
  ]);
  await expect(page.locator('figure.fig')).toHaveCount(3);
  await expect(page.locator('figure.fig .cr')).toHaveText(Array(3).fill('新华社记者吴晓凌摄'));
  await expect(page.locator('.rep')).toContainText('熊茂伶、谭晶晶、栾海、陈畅、胡若愚、郭倩');
  await expect(page.locator('.disc')).toHaveText(/^免责声明：本网对文中陈述/);
  const related = page.locator('.rel li');
  await expect(related).toHaveCount(9);
  await expect(related.locator('.kick')).toHaveText([
    '新华社消息',
    '记者观察',
    '镜头直击',
    '新华图讯',
    '新华社快讯',
    '新华社快讯',
  ]);
  for (const link of await related.locator('.t a').all()) {
    const stub = await page.request.get((await link.getAttribute('href')) ?? '');
    expect(stub.status()).toBe(200);
    expect(await stub.text()).toContain('noindex');
  }

  expect(news('import', '--publish', '--make-channels', '--media', media, seed)).toMatchObject({
    status: 'unchanged',
    url: imported.url,
  });
  rmSync(media, { recursive: true, force: true });
});
