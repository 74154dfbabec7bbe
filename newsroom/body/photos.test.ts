import { expect, test } from 'vitest';
import type { Body, Figure } from './body.rule.ts';
import { photosOf, withoutPhotos } from './photos.rule.ts';

const figure = (mediaId: string | null, caption: string): Figure => ({
  type: 'figure',
  mediaId,
  caption,
  credit: '罗青摄',
  alt: '',
});
const picture = (id: string) => ({
  kind: 'image' as const,
  id,
  width: 1200,
  height: 800,
  widths: [360, 1200],
});

const body: Body = {
  version: 1,
  blocks: [
    figure('aaaaaaaaaaaa', '雪线'),
    { type: 'paragraph', runs: [{ text: '沿江而下。' }] },
    { type: 'gallery', figures: [figure(null, '未到'), figure('bbbbbbbbbbbb', '江口')] },
  ],
};
const set = {
  type: 'photoSet' as const,
  path: '/article/river',
  body,
  media: { aaaaaaaaaaaa: picture('aaaaaaaaaaaa'), bbbbbbbbbbbb: picture('bbbbbbbbbbbb') },
};

test('photos are numbered through all galleries, and the first one stands at the set’s own address', () => {
  expect(photosOf(set).map(({ number, path, caption }) => [number, path, caption])).toEqual([
    [1, '/article/river', '雪线'],
    [2, '/article/river/2', '江口'],
  ]);
});

test('pictures of other kinds of story have no address of their own', () => {
  expect(photosOf({ ...set, type: 'text' })).toEqual([]);
});

test('what stands beside the stage is the copy alone', () => {
  expect(withoutPhotos(body.blocks).map((block) => block.type)).toEqual(['paragraph']);
});
