import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Photo } from '#newsroom/body/photos.rule.ts';
import { PhotoStage } from './photo-stage.tsx';
import { PhotoStrip } from './photo-strip.tsx';

const photo = (number: number): Photo => ({
  number,
  path: number === 1 ? '/article/river' : `/article/river/${number}`,
  picture: { id: 'aaaaaaaaaaaa', width: 800, height: 1200, widths: [360, 720, 800] },
  caption: `图说${number}`,
  credit: '罗青摄',
  alt: '江面',
});
const three = [photo(1), photo(2), photo(3)];

const linkTo = (markup: string, label: string) =>
  new RegExp(`<a(?=[^>]*aria-label="${label}")[^>]*href="([^"]*)"`).exec(markup)?.[1];

test('arrows lead round and round, and say where they go at the ends', () => {
  const [first, , last] = three.map((one) => renderToStaticMarkup(<PhotoStage photos={three} photo={one} />));
  expect(linkTo(first ?? '', '最后一张')).toBe('/article/river/3');
  expect(linkTo(first ?? '', '下一张')).toBe('/article/river/2');
  expect(linkTo(last ?? '', '上一张')).toBe('/article/river/2');
  expect(linkTo(last ?? '', '回到第一张')).toBe('/article/river');
});

test('a set of one photo has no arrows, no thumbnails and nothing to show all of', () => {
  const markup = renderToStaticMarkup(
    <>
      <PhotoStage photos={[photo(1)]} photo={photo(1)} />
      <PhotoStrip photos={[photo(1)]} photo={photo(1)} />
    </>,
  );
  expect(markup).not.toContain('class="ib ar');
  expect(markup).not.toContain('strip');
  expect(markup).not.toContain('全部');
  expect(markup).toContain('图说1');
});

test('the photo on the stage leads to its largest rendition, and its thumbnail is marked', () => {
  const [, second] = three;
  const stage = second ? renderToStaticMarkup(<PhotoStage photos={three} photo={second} />) : '';
  const strip = second ? renderToStaticMarkup(<PhotoStrip photos={three} photo={second} />) : '';
  expect(stage).toContain('class="zoom" href="/media/aaaaaaaaaaaa/800.jpg"');
  expect(strip.match(/aria-current/g)).toHaveLength(1);
  expect(strip).toMatch(/href="\/article\/river\/2"[^>]*aria-current="page"/);
});
