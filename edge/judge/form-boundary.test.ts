import { expect, test } from 'vitest';
import { isWhole, partCounter } from './form-boundary.ts';

const header = (boundary: string) => `multipart/form-data; boundary=${boundary}`;

test('only boundaries as browsers write them are taken', () => {
  for (const one of ['----WebKitFormBoundaryAbC123', '----geckoformboundary1f', '----formdata-undici-0123'])
    expect(isWhole(header(one))).toBe(true);
  for (const one of ['', '"x"', 'x; boundary=y', 'x y', 'x'.repeat(71), 'x; charset=utf-8'])
    expect(isWhole(header(one))).toBe(false);
  expect(isWhole('multipart/form-data')).toBe(false);
});

test('parts are counted in whatever pieces they come', () => {
  const form = Buffer.from(
    `${'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n'.repeat(50)}--x--\r\n`,
  );
  for (const size of [1, 2, 3, 7, 1000, form.length]) {
    const count = partCounter(header('x'));
    let last = 0;
    for (let at = 0; at < form.length; at += size) last = count(form.subarray(at, at + size));
    expect(last).toBe(51);
  }
});
