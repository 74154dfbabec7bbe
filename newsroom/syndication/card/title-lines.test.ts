import { expect, test } from 'vitest';
import { titleParts } from '#newsroom/proof/word-breaks.rule.ts';
import { titleLines } from './title-lines.ts';

const lines = (title: string, width: number, noBreak: string[] = []) =>
  titleLines(titleParts(title, noBreak), width, (line) => [...line].length);

test('a short title is one line', () => {
  expect(lines('渡口恢复通航', 10)).toEqual(['渡口恢复通航']);
});

test('a clause goes to the next line whole before any line ends elsewhere', () => {
  expect(lines('渡口停航三天：上千人绕路上班', 12)).toEqual(['渡口停航三天：', '上千人绕路上班']);
});

test('lines are about as long as one another, and end between words', () => {
  const title = '宁青铁路全线铺轨完成明年春天开始联调联试';
  const found = lines(title, 16);
  expect(found.join('')).toBe(title);
  expect(found).toHaveLength(2);
  const [first = '', second = ''] = found;
  expect(Math.abs(first.length - second.length)).toBeLessThanOrEqual(4);
});

test('what is wider than a line is torn, and no line begins with a mark', () => {
  const found = lines('“一二三四五六七八九十一二三四五六七八九十”，好', 7, [
    '一二三四五六七八九十一二三四五六七八九十',
  ]);
  expect(found.every((line) => line.length <= 8)).toBe(true);
  expect(found.some((line) => /^[”，]/.test(line))).toBe(false);
});

test('any title comes out whole', () => {
  const titles = [
    '',
    'A',
    '？！',
    '普特会速览：下次莫斯科见？“普特会”三小时谈了啥',
    'Node.js 26 发布，2026年10月',
  ];
  for (const title of titles)
    for (const width of [1, 4, 9, 40]) expect(lines(title, width).join('')).toBe(title);
});
