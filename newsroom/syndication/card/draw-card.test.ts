import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CardFacts } from './card-facts.ts';
import { cardSvg } from './card-svg.ts';
import { drawCard } from './draw-card.ts';

const facts: CardFacts = {
  siteName: '今闻',
  kicker: '国际新闻',
  urgent: false,
  title: '普特会速览：下次莫斯科见？“普特会”三小时谈了啥',
  noBreakWords: ['普特会'],
  day: '2026年3月2日',
  pictureId: null,
  mark: '',
};

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jinwen-card-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function pictureFile(side: number): Promise<string> {
  const path = join(folder, `${side}.jpg`);
  const pixels = { width: side, height: side, channels: 3 as const, background: '#b3261e' };
  await writeFile(path, await sharp({ create: pixels }).jpeg().toBuffer());
  return path;
}

const pixelAt = async (card: Buffer, left: number, top: number): Promise<number[]> => [
  ...(await sharp(card).extract({ left, top, width: 1, height: 1 }).raw().toBuffer()),
];
const isRed = ([red = 0, green = 0]: number[]) => red > 150 && green < 90;

test('a card has the size that it promises, and few bytes', async () => {
  const card = await drawCard(facts, null);
  expect(await sharp(card).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
  expect(card.length).toBeLessThan(300 * 1024);
});

test('all its words are outlines: no font of the machine is asked', async () => {
  const svg = await cardSvg(facts, false);
  expect(svg).not.toMatch(/<text|font/);
  const headline = [...facts.title].length;
  const others = [...facts.siteName, ...facts.kicker, ...facts.day].length;
  expect(svg.split('<path transform').length - 1).toBe(headline + others);
});

test('the picture fills the right of the card; one that is too small or broken is left out', async () => {
  const right = async (path: string) =>
    isRed(await pixelAt(await drawCard(facts, { path, label: null }), 1100, 300));
  expect(await right(await pictureFile(1200))).toBe(true);
  expect(await right(await pictureFile(200))).toBe(false);
  const broken = join(folder, 'broken.jpg');
  await writeFile(broken, 'no picture');
  expect(await right(broken)).toBe(false);
  expect(await right(join(folder, 'missing.jpg'))).toBe(false);
});

test('a label of AI goes from the picture into the card', async () => {
  const label = { says: 1 as const, aigc: '', sourceType: 'trainedAlgorithmicMedia' };
  const card = await drawCard(facts, { path: await pictureFile(1200), label });
  expect((await sharp(card).metadata()).xmp?.toString()).toContain('trainedAlgorithmicMedia');
  expect((await sharp(await drawCard(facts, null)).metadata()).xmp).toBeUndefined();
});

test('a headline that the font lacks a letter of is not set at all: in part it would be another', async () => {
  const svg = await cardSvg({ ...facts, title: '何䶮获奖' }, false);
  const others = [...facts.siteName, ...facts.kicker, ...facts.day].length;
  // And the fold mark in its place.
  expect(svg.split('<path transform').length - 1).toBe(others + 1);
});

test('the longest headline ends within the card', async () => {
  const title = '宁澜市第二十三次代表大会关于江桥节期间城市公共交通运行保障工作若干问题的决定'.repeat(5);
  for (const pictured of [false, true]) {
    const svg = await cardSvg({ ...facts, title, noBreakWords: [] }, pictured);
    const feet = [...svg.matchAll(/translate\([\d.]+ ([\d.]+)\) scale/g)].map(([, y]) => Number(y));
    expect(Math.max(...feet)).toBeLessThan(600);
    // The headline's own lines stay above the hairline.
    expect(feet.filter((y) => y > 530 && y < 580)).toEqual([]);
  }
});
