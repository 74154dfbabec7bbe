import { encode } from 'uqr';

/** A QR code drawn where the page is made, as one path: no picture, no script, prints sharp. */
export function QrCode({ url, label }: { url: string; label: string }) {
  // Any mask makes a code that reads; weighing all eight took a millisecond of each render.
  const { data, size } = encode(url, { border: 0, ecc: 'M', maskPattern: 2 });
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path stroke="#15191c" d={data.map(rowPath).join('')} />
    </svg>
  );
}

/** One row's dark modules as strokes: a move to the row's middle, then runs and gaps. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  let at = 0;
  while (at < row.length) {
    const start = row.indexOf(true, at);
    if (start < 0) break;
    const gap = row.indexOf(false, start);
    const end = gap < 0 ? row.length : gap;
    path += path === '' ? `M${start} ${y}.5h${end - start}` : `m${start - at} 0h${end - start}`;
    at = end;
  }
  return path;
}
