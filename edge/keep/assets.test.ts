import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { assetFinder } from './assets.ts';

const folder = mkdtempSync(join(tmpdir(), 'jinwen-assets-'));
const text = '样式'.repeat(2000);

beforeEach(() => writeFileSync(join(folder, 'site.css'), text));
afterAll(() => rmSync(folder, { recursive: true }));

const finder = () => assetFinder([{ prefix: '/static/', folder, immutable: false }], false);

test('a file that could not be read once is read at the next request', async () => {
  const find = finder();
  rmSync(join(folder, 'site.css'));
  await expect(find('/static/site.css')).rejects.toThrow('ENOENT');
  writeFileSync(join(folder, 'site.css'), text);
  const asset = await find('/static/site.css');
  expect((await asset?.packed('identity'))?.body.toString()).toBe(text);
});

test('a file is read once, packed quickly for the first who asks and smaller for the others', async () => {
  const find = finder();
  const asset = await find('/static/site.css');
  expect(await find('/static/site.css')).toBe(asset);
  const quick = await asset?.packed('br');
  await expect.poll(async () => (await asset?.packed('br')) !== quick).toBe(true);
  expect((await asset?.packed('br'))?.body.length).toBeLessThanOrEqual(quick?.body.length ?? 0);
});

test('a folder that is not there is empty', async () => {
  expect(
    await assetFinder([{ prefix: '/', folder: join(folder, 'none'), immutable: false }], false)('/a.js'),
  ).toBeNull();
});
