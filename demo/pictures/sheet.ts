/** A sheet to draw on as SVG: colours, gradients and shapes with a fixed seed, so that every run draws the same. */
export type Sheet = ReturnType<typeof newSheet>;
export type Stop = readonly [offset: number, colour: string, opacity?: number];
export type Point = readonly [number, number];

export function newSheet(width: number, height: number, seed: number) {
  const defs: string[] = [];
  const parts: string[] = [];
  const random = randomFrom(seed);
  const define = (make: (id: string) => string) => {
    const id = `d${defs.length}`;
    defs.push(make(id));
    return `url(#${id})`;
  };
  const stops = (list: readonly Stop[]) =>
    list
      .map(
        ([at, colour, opacity = 1]) =>
          `<stop offset="${at}" stop-color="${colour}" stop-opacity="${opacity}"/>`,
      )
      .join('');

  const sheet = {
    width,
    height,
    random,
    between: (low: number, high: number) => low + random() * (high - low),
    pick: <T>(list: readonly [T, ...T[]]): T => list[Math.floor(random() * list.length)] ?? list[0],
    add: (...svg: string[]) => void parts.push(...svg),
    /** A gradient from top to bottom of what it fills. */
    down: (...list: Stop[]) =>
      define((id) => `<linearGradient id="${id}" x2="0" y2="1">${stops(list)}</linearGradient>`),
    across: (...list: Stop[]) => define((id) => `<linearGradient id="${id}">${stops(list)}</linearGradient>`),
    /** A gradient along a line given in the sheet's own units. */
    along: (from: Point, to: Point, ...list: Stop[]) =>
      define(
        (id) =>
          `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${from[0]}" y1="${from[1]}" x2="${to[0]}" y2="${to[1]}">${stops(list)}</linearGradient>`,
      ),
    radial: (...list: Stop[]) => define((id) => `<radialGradient id="${id}">${stops(list)}</radialGradient>`),
    blur: (amount: number) =>
      define(
        (id) =>
          `<filter id="${id}" x="-60%" y="-60%" width="220%" height="220%"><feGaussianBlur stdDeviation="${amount}"/></filter>`,
      ),
    clip: (shape: string) => define((id) => `<clipPath id="${id}">${shape}</clipPath>`),
    fill: (paint: string) => void parts.push(rect(0, 0, width, height, paint)),
    /** Light around a place, fading to nothing. */
    glow: (x: number, y: number, radius: number, colour: string, strength = 0.6, flat = 1) =>
      void parts.push(
        `<ellipse cx="${x}" cy="${y}" rx="${radius}" ry="${radius * flat}" fill="${sheet.radial([0, colour, strength], [0.4, colour, strength * 0.4], [1, colour, 0])}"/>`,
      ),
    /** The quiet darkening towards the corners that all demo pictures share. */
    vignette: (strength = 0.4) =>
      void parts.push(
        `<rect x="${-width * 0.15}" y="${-height * 0.15}" width="${width * 1.3}" height="${height * 1.3}" fill="${sheet.radial([0.5, '#05080d', 0], [0.78, '#05080d', strength * 0.45], [1, '#05080d', strength])}"/>`,
      ),
    svg: () =>
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${defs.join('')}</defs>${parts.join('')}</svg>`,
  };
  return sheet;
}

export const rect = (x: number, y: number, width: number, height: number, paint: string, more = '') =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${paint}" ${more}/>`;

export const shape = (points: readonly Point[], paint: string, more = '') =>
  `<polygon points="${points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ')}" fill="${paint}" ${more}/>`;

export const path = (d: string, paint: string, more = '') => `<path d="${d}" fill="${paint}" ${more}/>`;

export const line = (points: readonly Point[], colour: string, width: number, more = '') =>
  `<polyline points="${points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ')}" fill="none" stroke="${colour}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;

export const circle = (x: number, y: number, radius: number, paint: string, more = '') =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="${paint}" ${more}/>`;

export const ellipse = (x: number, y: number, rx: number, ry: number, paint: string, more = '') =>
  `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${paint}" ${more}/>`;

export const group = (more: string, ...parts: string[]) => `<g ${more}>${parts.join('')}</g>`;

/** A curve through all points, soft at each. */
export function curve(points: readonly Point[]): string {
  const at = (index: number): Point => points[Math.max(0, Math.min(points.length - 1, index))] ?? [0, 0];
  let d = `M${n(at(0)[0])} ${n(at(0)[1])}`;
  for (let i = 0; i < points.length - 1; i += 1) {
    const [a, b, c, e] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    d += `C${n(b[0] + (c[0] - a[0]) / 6)} ${n(b[1] + (c[1] - a[1]) / 6)} ${n(c[0] - (e[0] - b[0]) / 6)} ${n(c[1] - (e[1] - b[1]) / 6)} ${n(c[0])} ${n(c[1])}`;
  }
  return d;
}

/** The outline of hills from left to right: `rough` 0 is rolling, 1 is rock. */
export function ridge(sheet: Sheet, base: number, height: number, rough: number): Point[] {
  const waves = Array.from({ length: 7 }, (_, octave) => ({
    length: (sheet.width * 0.9) / 1.9 ** octave,
    size: height * (octave === 0 ? 1 : (0.28 + 0.42 * rough) ** octave),
    shift: sheet.random() * 7,
  }));
  return Array.from({ length: 101 }, (_, step) => {
    const x = (step / 100) * sheet.width;
    const lift = waves.reduce(
      (sum, wave) => sum + Math.sin((x / wave.length) * Math.PI * 2 + wave.shift) * wave.size,
      0,
    );
    return [x, base - lift * 0.5];
  });
}

/** Hills filled down to the sheet's lower edge. */
export const hills = (sheet: Sheet, outline: readonly Point[], paint: string, more = '') =>
  shape(
    [
      [-5, sheet.height + 5],
      [-5, outline[0]?.[1] ?? 0],
      ...outline,
      [sheet.width + 5, outline.at(-1)?.[1] ?? 0],
      [sheet.width + 5, sheet.height + 5],
    ],
    paint,
    more,
  );

type Water = { shore: number; opacity: number; blur: number };

/** What stands on the shore once more, upside down in the water below it. */
export const reflection = (sheet: Sheet, scene: string, { shore, opacity, blur }: Water) =>
  group(
    `clip-path="${sheet.clip(rect(0, shore, sheet.width, sheet.height - shore, '#000'))}"`,
    group(
      `transform="translate(0 ${shore * 2}) scale(1 -1)" opacity="${opacity}" filter="${sheet.blur(blur)}"`,
      scene,
    ),
  );

/** A colour between two `#rrggbb`. */
export function mix(from: string, to: string, share: number): string {
  const part = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  const channel = (at: number) =>
    Math.round(part(from, at) + (part(to, at) - part(from, at)) * Math.max(0, Math.min(1, share)));
  return `#${[1, 3, 5].map((at) => channel(at).toString(16).padStart(2, '0')).join('')}`;
}

/** Looks into a room or down a street: x to the right, y up, z away from the eye. */
export const lookInto =
  (eye: { x: number; y: number; focus: number; height: number }) =>
  (x: number, y: number, z: number): Point => [
    eye.x + (eye.focus * x) / z,
    eye.y - (eye.focus * (y - eye.height)) / z,
  ];

const n = (value: number) => Math.round(value * 10) / 10;

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
