import { circle, ellipse, line, lookInto, mix, newSheet, type Point, shape, type Sheet } from '../sheet.ts';

const at = lookInto({ x: 600, y: 400, focus: 620, height: 1.65 });

/** A night market: strings of bulbs over a street of stalls. */
export function market(): string {
  const sheet = newSheet(1200, 800, 79);
  sheet.fill(sheet.down([0, '#131c33'], [0.5, '#3a3350'], [1, '#1d1b28']));
  for (let i = 0; i < 60; i += 1)
    sheet.add(
      circle(
        sheet.between(0, 1200),
        sheet.random() ** 1.5 * 300,
        sheet.between(0.5, 1.2),
        '#dfe6f5',
        'opacity="0.6"',
      ),
    );
  houses(sheet);
  sheet.add(
    shape(
      [at(-2.6, 0, 16), at(2.6, 0, 16), [1400, 800], [-200, 800]],
      sheet.down([0, '#a8744a'], [0.35, '#5d4540'], [1, '#241f29']),
    ),
  );
  sheet.glow(600, 430, 260, '#ffcf86', 0.75, 0.8);
  for (const z of [13, 10.6, 8.6, 6.9, 5.5, 4.3, 3.2]) {
    stall(sheet, -1, z);
    stall(sheet, 1, z - 0.35);
    if (z > 5) walkers(sheet, z - 0.6);
    bulbs(sheet, z);
  }
  for (let i = 0; i < 34; i += 1)
    sheet.add(
      ellipse(
        sheet.between(250, 950),
        sheet.between(520, 790),
        sheet.between(8, 40),
        sheet.between(1, 3),
        '#ffc37a',
        `opacity="0.14" filter="${sheet.blur(3)}"`,
      ),
    );
  sheet.vignette(0.6);
  return sheet.svg();
}

function houses(sheet: Sheet): void {
  for (const side of [-1, 1]) {
    for (let i = 0; i < 6; i += 1) {
      const [near, far] = [2 + i * 2.4, 2 + (i + 1) * 2.4];
      const high = sheet.between(4.2, 6.2);
      const x = side * 3.4;
      const wall = mix('#2a2740', '#4b4055', i / 6);
      sheet.add(shape([at(x, high, near), at(x, high, far), at(x, 0, far), at(x, 0, near)], wall));
      sheet.add(
        shape(
          [
            at(x - side * 0.3, high, near),
            at(x - side * 0.3, high, far),
            at(x + side * 0.8, high + 0.7, far),
            at(x + side * 0.8, high + 0.7, near),
          ],
          '#191a2b',
        ),
      );
      for (let w = 0; w < 3; w += 1) {
        const z = near + 0.35 + w * 0.7;
        const lit = sheet.random() < 0.55;
        sheet.add(
          shape(
            [at(x, 3.5, z), at(x, 3.5, z + 0.42), at(x, 2.75, z + 0.42), at(x, 2.75, z)],
            lit ? '#f2bd72' : '#3a3852',
            `opacity="${lit ? 0.85 : 0.8}"`,
          ),
        );
      }
    }
  }
}

type Cloth = readonly [dark: string, pale: string];
const cloths: [Cloth, ...Cloth[]] = [
  ['#a8483a', '#d9c7a5'],
  ['#2f6673', '#cfd3c2'],
  ['#b07a34', '#e3d3ad'],
  ['#5b6f4a', '#d5d2b0'],
  ['#7b4760', '#dbc5b4'],
];

/** Side -1 is left, 1 right. Light hangs under the striped cloth. */
function stall(sheet: Sheet, side: number, z: number): void {
  const [inner, outer, deep] = [side * 1.75, side * 3.1, 1.2];
  const [dark, pale] = sheet.pick(cloths);
  const [glowX, glowY] = at((inner + outer) / 2, 1.7, z);
  sheet.add(
    shape(
      [at(inner, 0.95, z), at(inner, 0.95, z + deep), at(inner, 0, z + deep), at(inner, 0, z)],
      mix('#7a5238', '#3a2a30', z / 14),
    ),
  );
  sheet.add(
    shape(
      [at(inner, 2.05, z), at(inner, 2.05, z + deep), at(inner, 0.95, z + deep), at(inner, 0.95, z)],
      sheet.down([0, '#ffe2a2'], [1, '#d98d45']),
      'opacity="0.85"',
    ),
  );
  sheet.add(
    shape(
      [at(inner, 2.05, z), at(outer, 2.05, z), at(outer, 0.95, z), at(inner, 0.95, z)],
      sheet.down([0, '#ffdf9c'], [1, '#c67c3f']),
      'opacity="0.9"',
    ),
  );
  sheet.add(
    shape(
      [at(inner, 0.95, z), at(outer, 0.95, z), at(outer, 0, z), at(inner, 0, z)],
      sheet.down([0, '#8a5b3c'], [1, '#33262d']),
    ),
  );
  for (let i = 0; i < 9; i += 1) {
    const [x, y] = at(inner + (outer - inner) * (0.08 + i * 0.11), 1.0, z);
    sheet.add(
      circle(
        x,
        y,
        sheet.between(34, 58) / z,
        sheet.pick(['#c9542f', '#e0a13c', '#7f9a4a', '#b8352e', '#eec06a']),
      ),
    );
  }
  sheet.add(
    line([at(inner, 2.2, z), at(inner, 0, z)], '#2a222b', 26 / z),
    line([at(outer, 2.2, z), at(outer, 0, z)], '#2a222b', 26 / z),
  );
  const stripes = 8;
  for (let i = 0; i < stripes; i += 1) {
    const from = inner - side * 0.25 + (outer - inner + side * 0.35) * (i / stripes);
    const to = inner - side * 0.25 + (outer - inner + side * 0.35) * ((i + 1) / stripes);
    const colour = i % 2 === 0 ? dark : pale;
    sheet.add(
      shape(
        [
          at(from, 2.55, z + deep * 0.6),
          at(to, 2.55, z + deep * 0.6),
          at(to, 2.12, z - 0.12),
          at(from, 2.12, z - 0.12),
        ],
        mix(colour, '#2a2238', 0.28),
      ),
    );
    sheet.add(
      shape(
        [
          at(from, 2.12, z - 0.12),
          at(to, 2.12, z - 0.12),
          at(to, 1.94, z - 0.12),
          at((from + to) / 2, 1.9, z - 0.12),
          at(from, 1.94, z - 0.12),
        ],
        mix(colour, '#2a2238', 0.1),
      ),
    );
  }
  sheet.glow(glowX, glowY, 520 / z, '#ffd48a', 0.5);
  const [bx, by] = at((inner + outer) / 2, 1.82, z);
  sheet.add(circle(bx, by, 46 / z, '#fff3cd'));
}

function walkers(sheet: Sheet, z: number): void {
  for (let i = 0; i < (z < 6 ? 2 : 3); i += 1) {
    const x = -1.15 + i * (z < 6 ? 1.5 : 0.95) + sheet.between(-0.2, 0.35);
    const tall = sheet.between(1.45, 1.75);
    const coat = mix(
      sheet.pick(['#1d1b28', '#2a2a3c', '#33262c', '#25313a']),
      '#7b5a4a',
      Math.max(0, (z - 5) / 14),
    );
    const [headX, headY] = at(x, tall - 0.12, z);
    const unit = 620 / z;
    const foot = at(x, 0, z);
    sheet.add(ellipse(foot[0], foot[1], unit * 0.3, unit * 0.045, '#0f0d15', 'opacity="0.5"'));
    const step = sheet.between(0.02, 0.09);
    const legs: Point[] = [
      at(x - 0.13, 0.8, z),
      at(x + 0.13, 0.8, z),
      at(x + 0.1 + step, 0, z),
      at(x + 0.02 + step, 0, z),
      at(x, 0.62, z),
      at(x - 0.03 - step, 0, z),
      at(x - 0.11 - step, 0, z),
    ];
    const body: Point[] = [
      at(x - 0.1, tall - 0.28, z),
      at(x + 0.1, tall - 0.28, z),
      at(x + 0.2, tall - 0.4, z),
      at(x + 0.22, 0.72, z),
      at(x - 0.22, 0.72, z),
      at(x - 0.2, tall - 0.4, z),
    ];
    const dim = mix(coat, '#0f0d15', 0.35);
    sheet.add(
      shape(legs, dim),
      shape(body, coat, `stroke="${coat}" stroke-width="${unit * 0.06}" stroke-linejoin="round"`),
    );
    sheet.add(circle(headX, headY, unit * 0.115, dim));
    const lit = x < 0 ? -1 : 1;
    sheet.add(
      line(
        [at(x + lit * 0.1, tall - 0.27, z), at(x + lit * 0.22, tall - 0.4, z), at(x + lit * 0.25, 0.75, z)],
        '#ffcb84',
        unit * 0.016,
        'opacity="0.55"',
      ),
    );
  }
}

function bulbs(sheet: Sheet, z: number): void {
  const [from, to] = [at(-3.3, 4.1, z), at(3.3, 4.1, z)];
  const sag = 300 / z;
  const points: Point[] = Array.from({ length: 25 }, (_, i) => {
    const t = i / 24;
    return [from[0] + (to[0] - from[0]) * t, from[1] + 4 * sag * t * (1 - t)];
  });
  sheet.add(line(points, '#1a1622', Math.max(0.8, 6 / z)));
  for (const [i, [x, y]] of points.entries()) {
    if (i % 2 === 0) continue;
    const size = 40 / z + 1;
    sheet.glow(x, y + size, size * 5, '#ffcf80', 0.5);
    sheet.add(circle(x, y + size, size, '#fff1c9'));
  }
}
