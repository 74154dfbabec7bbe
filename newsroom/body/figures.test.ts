import { expect, test } from 'vitest';
import type { Body, Figure } from './body.rule.ts';
import { bodyFigures } from './figures.rule.ts';

const figure = (caption: string): Figure => ({ type: 'figure', mediaId: null, caption, credit: '', alt: '' });
const body: Body = {
  version: 1,
  blocks: [
    figure('甲'),
    { type: 'paragraph', runs: [{ text: '正文' }] },
    { type: 'gallery', figures: [figure('乙'), figure('丙')] },
    figure('丁'),
  ],
};

test('pictures are numbered through the whole body, galleries included', () => {
  expect(bodyFigures(body).map((one) => one.caption)).toEqual(['甲', '乙', '丙', '丁']);
});
