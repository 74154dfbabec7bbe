import { circle, mix, newSheet, path, type Point, shape, type Sheet } from '../sheet.ts';

const perTurn = 26;
const turns = 4.25;

/** A library's spiral stairs, looked down on from the top floor. */
export function stairs(): string {
  const sheet = newSheet(1000, 1000, 149);
  sheet.fill('#6b5844');
  shelves(sheet);
  sheet.add(circle(500, 505, 430, '#15100d', `opacity="0.75" filter="${sheet.blur(16)}"`));
  floor(sheet);
  const steps = Math.round(perTurn * turns);
  for (let i = steps; i >= 0; i -= 1) step(sheet, i, i / steps);
  landing(sheet);
  sheet.glow(512, 520, 110, '#ffe3a8', 0.55);
  sheet.vignette(0.55);
  return sheet.svg();
}

/** The well grows narrower and its middle wanders as the eye goes down. */
function ring(depth: number) {
  return {
    x: 500 + depth * 14,
    y: 500 + depth * 22,
    outer: 430 * 0.155 ** depth + 26 * depth,
    inner: 268 * 0.17 ** depth + 14 * depth,
  };
}

const on = (radius: number, x: number, y: number, turn: number): Point => [
  x + Math.cos(turn) * radius,
  y + Math.sin(turn) * radius,
];

function step(sheet: Sheet, index: number, depth: number): void {
  const here = ring(depth);
  const next = ring(Math.min(1, depth + 1 / (perTurn * turns)));
  const from = (index / perTurn) * Math.PI * 2;
  const to = ((index + 1.06) / perTurn) * Math.PI * 2;
  const light = 0.5 + 0.5 * Math.cos(from - 0.9);
  const tread = mix(mix('#5f4028', '#e6c48c', light), '#2a1d16', depth * 0.45);
  const outer = on(here.outer, here.x, here.y, from);
  const inner = on(here.inner, here.x, here.y, from);
  const outerNext = on(next.outer, next.x, next.y, to);
  const innerNext = on(next.inner, next.x, next.y, to);
  sheet.add(shape([outer, outerNext, innerNext, inner], tread));
  sheet.add(
    `<line x1="${outer[0]}" y1="${outer[1]}" x2="${inner[0]}" y2="${inner[1]}" stroke="${mix(tread, '#140d09', 0.6)}" stroke-width="${3.4 * (1 - depth * 0.7)}"/>`,
  );
  sheet.add(
    shape(
      [
        outer,
        on(here.outer, here.x, here.y, from + 0.045),
        on(here.inner, here.x, here.y, from + 0.05),
        inner,
      ],
      mix(tread, '#fff0cf', 0.35),
      'opacity="0.6"',
    ),
  );
  const rail = (r1: Point, r2: Point, colour: string, width: number) =>
    sheet.add(
      `<line x1="${r1[0]}" y1="${r1[1]}" x2="${r2[0]}" y2="${r2[1]}" stroke="${colour}" stroke-width="${width * (1 - depth * 0.75)}" stroke-linecap="round"/>`,
    );
  const lift = (point: Point, by: number): Point => [
    here.x + (point[0] - here.x) * by,
    here.y + (point[1] - here.y) * by,
  ];
  rail(inner, lift(inner, 0.93), '#1a1412', 3);
  rail(lift(inner, 0.93), lift(innerNext, 0.93), mix('#8a5c34', '#f0cf97', light), 9);
  rail(lift(inner, 0.93), lift(innerNext, 0.93), mix('#c79a5f', '#fff0cf', light), 2.4);
  rail(outer, outerNext, mix('#1f1612', '#4a3526', light), 7);
}

/** Where the stairs come up: boards from the first step to the gallery, with a rail around the well. */
function landing(sheet: Sheet): void {
  const turns = Array.from({ length: 9 }, (_, i) => -0.62 + (i / 8) * 0.63);
  const wood = sheet.along([700, 300], [900, 520], [0, '#8a623f'], [1, '#dcb67c']);
  sheet.add(
    shape(
      [
        ...turns.map((turn) => on(448, 500, 500, turn)),
        ...turns.toReversed().map((turn) => on(266, 500, 500, turn)),
      ],
      wood,
    ),
  );
  for (const radius of [300, 336, 372, 408])
    sheet.add(
      `<polyline points="${turns.map((turn) => on(radius, 500, 500, turn).join(',')).join(' ')}" fill="none" stroke="#4a3020" stroke-width="1.6" opacity="0.5"/>`,
    );
  const edge = [
    ...turns.toReversed().map((turn) => on(262, 500, 500, turn)),
    ...[300, 350, 400, 446].map((radius) => on(radius, 500, 500, -0.62)),
  ];
  sheet.add(
    `<polyline points="${edge.map((point) => point.join(',')).join(' ')}" fill="none" stroke="#2a1a12" stroke-width="13" stroke-linejoin="round"/>`,
  );
  sheet.add(
    `<polyline points="${edge.map((point) => point.join(',')).join(' ')}" fill="none" stroke="#d9ae72" stroke-width="8" stroke-linejoin="round"/>`,
  );
}

function floor(sheet: Sheet): void {
  sheet.add(circle(514, 522, 120, sheet.radial([0, '#f0d8a8'], [0.6, '#a9855a'], [1, '#3b2a1e'])));
  for (let i = 0; i < 12; i += 1) {
    const turn = (i / 12) * Math.PI * 2;
    sheet.add(
      shape([[514, 522], on(60, 514, 522, turn), on(60, 514, 522, turn + 0.26)], '#6f4f35', 'opacity="0.6"'),
    );
  }
}

/** Rows of books around the well, on three floors' edges. */
function shelves(sheet: Sheet): void {
  const colours = [
    '#8a3f33',
    '#2f5563',
    '#c6a56a',
    '#55684a',
    '#d8cdb0',
    '#45405a',
    '#7a5538',
    '#9c6b3c',
  ] as const;
  for (const [low, high] of [
    [452, 512],
    [530, 590],
    [608, 668],
    [686, 746],
  ] as const) {
    sheet.add(
      circle(500, 500, high + 9, 'none', `stroke="#3a281b" stroke-width="14"`),
      circle(500, 500, low - 3, 'none', 'stroke="#9c744a" stroke-width="6"'),
    );
    let turn = 0;
    while (turn < Math.PI * 2 - 0.01) {
      const wide = sheet.between(0.012, 0.032);
      const top = high - sheet.random() * (high - low) * 0.28;
      const colour = mix(sheet.pick(colours), '#2a1d16', 0.12 + 0.3 * (0.5 - 0.5 * Math.cos(turn - 0.9)));
      if (sheet.random() > 0.05) {
        sheet.add(
          shape(
            [
              on(low, 500, 500, turn),
              on(top, 500, 500, turn),
              on(top, 500, 500, turn + wide * 0.9),
              on(low, 500, 500, turn + wide * 0.9),
            ],
            colour,
          ),
        );
        if (sheet.random() < 0.4)
          sheet.add(
            path(
              `M${on(low + 12, 500, 500, turn).join(' ')}L${on(low + 12, 500, 500, turn + wide * 0.9).join(' ')}`,
              'none',
              'stroke="#f0ddb0" stroke-width="3" opacity="0.6"',
            ),
          );
      }
      turn += wide;
    }
  }
}
