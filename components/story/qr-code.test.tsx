import { renderToStaticMarkup } from 'react-dom/server';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { QrCode } from './qr-code.tsx';

test('the drawn path has exactly the dark modules of the code', () => {
  const url = 'https://news.example/article/20260302-abc123';
  const path =
    /stroke="#15191c" d="([^"]*)"/.exec(renderToStaticMarkup(<QrCode url={url} label="本文二维码" />))?.[1] ??
    '';
  const drawn = new Set<string>();
  let x = 0;
  let y = 0;
  for (const [, move = '', first = '', second = ''] of path.matchAll(/([Mmh])(-?[\d.]+)(?: ([\d.]+))?/g)) {
    if (move === 'M') [x, y] = [Number(first), Math.floor(Number(second))];
    else if (move === 'm') x += Number(first);
    else for (const end = x + Number(first); x < end; x += 1) drawn.add(`${x},${y}`);
  }
  const wanted = encode(url, { border: 0, ecc: 'M' }).data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`${x},${y}`] : [])),
  );
  expect([...drawn].sort()).toEqual(wanted.sort());
});
