import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { db } from '#db/client.ts';
import { article } from '#db/schema/article.ts';
import { media } from '#db/schema/media.ts';
import { publication } from '#db/schema/publication.ts';
import { pageImport } from '#db/schema/wire.ts';
import { useTestDatabase } from '#db/testing.ts';
import { now } from '#lib/clock.ts';
import { dayBeijing } from '#lib/dates.ts';
import { navChannels } from '#newsroom/channel/channels.ts';
import { signedInAs } from '#newsroom/staff/testing-staff.ts';
import { readStory } from '#newsroom/story/read-story.ts';
import { adoptCommand } from './adopt.ts';
import { verbCommand } from './verbs.ts';
import { importCommand } from './import.ts';

useTestDatabase();

let folder = '';
const printed: string[] = [];
const complaints: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jinwen-import-'));
  mkdirSync(join(folder, 'pictures'));
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => complaints.push(String(text)) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
  printed.length = 0;
  complaints.length = 0;
  process.exitCode = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const page = `首页 > 新闻 > 本地
港口试运行第一天
2025-08-16 10:52:28
来源：新华网
港口今天试运行,第一艘货船靠岸。
货船在港口卸货。新华社记者张三摄
工人三班倒,夜里也有人。
吊机整夜不停。（新华社发 李四摄）
港口明天休息。`;

function keep(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const picture = (red: number) =>
  sharp({ create: { width: 400, height: 300, channels: 3, background: { r: red, g: 9, b: 9 } } })
    .jpeg()
    .toBuffer();
const lines = (): unknown[] => printed.map((line) => JSON.parse(line));

test('a page with its pictures is published in one go, pictures in the order of their names', async () => {
  keep('pictures/10.jpg', await picture(10));
  keep('pictures/2.jpg', await picture(2));
  keep('pictures/readme.txt', 'not a picture');
  const path = keep('page.txt', page);
  const { stale } = await importCommand([
    path,
    '--publish',
    '--make-channels',
    '--media',
    join(folder, 'pictures'),
    '--by',
    '钱编',
  ]);
  const [line] = lines();
  expect(line).toMatchObject({
    status: 'imported',
    headline: '港口试运行第一天',
    pictures: { placed: 2, waiting: 0 },
  });
  expect(line).toHaveProperty('url', expect.stringMatching(/^\/article\/20250816-/));
  const slug = stale.find((one) => one.startsWith('/article/'))?.replace('/article/', '') ?? '';
  const answer = readStory(slug);
  const figures =
    answer?.kind === 'story' ? answer.story.body.blocks.filter((one) => one.type === 'figure') : [];
  const names = new Map(
    db()
      .select()
      .from(media)
      .all()
      .map((one) => [one.id, one.fileName]),
  );
  expect(figures.map((one) => [names.get(one.mediaId ?? ''), one.credit])).toEqual([
    ['2.jpg', '新华社记者张三摄'],
    ['10.jpg', '新华社发 李四摄'],
  ]);
  expect(process.exitCode).toBeUndefined();
});

test('the same file again says that nothing changed, and another width of marks is the same page', async () => {
  await importCommand([keep('page.txt', page), keep('copy.txt', page.replaceAll(',', '，'))]);
  expect(lines()).toMatchObject([
    { status: 'imported', url: null },
    { status: 'unchanged', url: null },
  ]);
  expect(db().select().from(article).all()).toHaveLength(1);
});

test('a text that is no page is one line of complaint and exit code 1, the others come in', async () => {
  keep('pictures/1.jpg', await picture(1));
  const args = [
    keep('list.txt', '购物清单\n牛奶'),
    join(folder, 'missing.txt'),
    '--media',
    join(folder, 'pictures'),
  ];
  expect(await importCommand(args)).toEqual({ stale: [] });
  expect([printed, process.exitCode]).toEqual([[], 1]);
  expect(complaints).toHaveLength(2);
  expect(complaints.join('')).toContain('这不像一个稿件页');
  expect(db().select().from(media).all()).toEqual([]);
  await importCommand([keep('list.txt', '购物清单'), keep('page.txt', page)]);
  expect([lines().length, process.exitCode]).toEqual([1, 1]);
});

test('without a file, or with an option that does not exist, the usage is told', async () => {
  await expect(importCommand([])).rejects.toThrow('用法');
  await expect(importCommand(['--publsh', 'x'])).rejects.toThrow('用法');
});

test('a page whose time is yet to come stays a draft, and the command says so and fails', async () => {
  const day = dayBeijing(now() + 3 * 86_400_000);
  const path = keep('page.txt', page.replace('2025-08-16', day));
  const { stale } = await importCommand([path, '--publish', '--make-channels']);
  expect(stale).toEqual([]);
  expect(lines()).toEqual([expect.objectContaining({ url: null, status: 'imported' })]);
  expect(complaints.join('')).toMatch(/存为草稿，没有发布。发布时间 .* 还没有到/);
  expect(process.exitCode).toBe(1);
  const [draft] = db().select().from(article).all();
  expect(draft?.state).toBe('draft');
  await verbCommand('publish').run([String(draft?.id), '--reason', '急']);
  expect(complaints.at(-1)).toMatch(/没有发布。发布时间 .* 还没有到/);
  expect(db().select().from(publication).all()).toEqual([]);
});

test('a time that is none is no time of a page', async () => {
  const path = keep('page.txt', page.replace('2025-08-16', '0205-08-16'));
  await importCommand([path]);
  expect(process.exitCode).toBe(1);
  expect(db().select().from(article).all()).toEqual([]);
});

test('the named person’s rights count: what a page changes of the site waits for whoever may', async () => {
  const path = keep('page.txt', page);
  await signedInAs({ username: 'wang', role: 'reporter' });
  await signedInAs({ username: 'qian', role: 'chief' });
  await importCommand([path, '--by', 'wang']);
  const [line] = lines();
  expect(line).toMatchObject({ proposed: { channels: ['新闻', '本地'] } });
  const importId = String(db().select().from(pageImport).get()?.id);
  expect(complaints.join('')).toContain(`adopt ${importId}`);
  expect(navChannels()).toEqual([]);
  await expect(adoptCommand.run([importId, '--by', 'wang'])).rejects.toMatchObject({ code: 'forbidden' });
  expect(navChannels()).toEqual([]);
  const { stale } = await adoptCommand.run([importId, '--by', 'qian']);
  expect(stale).toContain('/*');
  expect(navChannels().map((one) => one.name)).toEqual(['本地']);
  await expect(importCommand([path, '--publish', '--by', 'wang'])).resolves.toEqual({ stale: [] });
  expect(complaints.join('')).toContain('没有这项权限');
});

test('one story that is refused holds back no other, and the command fails', async () => {
  const dated = keep('a.txt', page.replace('2025-08-16', dayBeijing(now() + 3 * 86_400_000)));
  const good = keep('b.txt', page.replace('第一天', '第二天'));
  await importCommand([dated, good]);
  const ids = db()
    .select({ id: article.id })
    .from(article)
    .all()
    .map((one) => String(one.id));
  await verbCommand('publish').run([...ids, '--reason', '急']);
  expect(db().select().from(publication).all()).toHaveLength(1);
  expect(process.exitCode).toBe(1);
});

test('of a file of any size no more is read than a page may hold', async () => {
  const path = keep('film.html', page);
  truncateSync(path, 3 * 1024 ** 3);
  await importCommand([path]);
  expect(complaints.join('')).toContain('最大 40 MB');
  expect(process.exitCode).toBe(1);
});
