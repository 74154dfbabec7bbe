import { circle, line, lookInto, newSheet, type Point, rect, shape, type Sheet } from '../sheet.ts';

const at = lookInto({ x: 640, y: 350, focus: 560, height: 1.6 });
const back = 15;
const side = 1.9;
const high = 2.9;

/** A hospital corridor in the early morning, a bed waiting by the wall. */
export function corridor(): string {
  const sheet = newSheet(1200, 800, 53);
  walls(sheet);
  end(sheet);
  for (const z of [12.4, 9.4, 6.6, 4.1, 2.1]) {
    door(sheet, -side, z);
    door(sheet, side, z - 0.7);
  }
  rails(sheet);
  lamps(sheet);
  bed(sheet);
  sheet.glow(640, 350, 360, '#fff6df', 0.5);
  sheet.vignette(0.5);
  return sheet.svg();
}

const wall = (x: number, low: number, top: number, near: number, far: number): Point[] => [
  at(x, top, near),
  at(x, top, far),
  at(x, low, far),
  at(x, low, near),
];

function walls(sheet: Sheet): void {
  sheet.fill('#8fa5a5');
  sheet.add(
    shape(wall(-side, 0, high, 0.7, back), sheet.across([0, '#7f9a9c'], [1, '#dfe8e2'])),
    shape(wall(side, 0, high, 0.7, back), sheet.across([0, '#dfe8e2'], [1, '#86a0a0'])),
  );
  sheet.add(
    shape(wall(-side, 0, 1.05, 0.7, back), sheet.across([0, '#4f7f83'], [1, '#a9cbc6'])),
    shape(wall(side, 0, 1.05, 0.7, back), sheet.across([0, '#a9cbc6'], [1, '#568588'])),
  );
  sheet.add(
    shape(
      [at(-side, high, 0.7), at(-side, high, back), at(side, high, back), at(side, high, 0.7)],
      sheet.down([0, '#9fb1b0'], [1, '#eef1ea']),
    ),
  );
  sheet.add(
    shape(
      [at(-side, 0, 0.7), at(-side, 0, back), at(side, 0, back), at(side, 0, 0.7)],
      sheet.down([0, '#f0f0e4'], [0.25, '#b9c8c4'], [1, '#5f7a7e']),
    ),
  );
  for (let z = 1.2; z < back; z *= 1.17)
    sheet.add(line([at(-side, 0, z), at(side, 0, z)], '#4d686d', 2.4 / z, 'opacity="0.35"'));
  for (let x = -1.2; x < 1.9; x += 0.6)
    sheet.add(line([at(x, 0, 0.9), at(x, 0, back)], '#4d686d', 0.8, 'opacity="0.25"'));
  sheet.add(
    shape(
      [at(-0.75, 0, 0.7), at(-0.35, 0, back), at(0.35, 0, back), at(0.75, 0, 0.7)],
      sheet.down([0, '#ffffff', 0.95], [0.5, '#fffbe8', 0.35], [1, '#fffbe8', 0.05]),
      `filter="${sheet.blur(10)}"`,
    ),
  );
}

function end(sheet: Sheet): void {
  const [x1, y1] = at(-side, high, back);
  const [x2, y2] = at(side, 0, back);
  sheet.add(rect(x1, y1, x2 - x1, y2 - y1, '#dfe6de'));
  sheet.add(rect(x1 + 22, y1 + 16, x2 - x1 - 44, 62, sheet.down([0, '#ffffff'], [1, '#fff4d2'])));
  for (const x of [0.333, 0.667])
    sheet.add(rect(x1 + 22 + (x2 - x1 - 44) * x - 1, y1 + 16, 2, 62, '#9fb0ac'));
  sheet.add(rect(x1 + 22, y1 + 42, x2 - x1 - 44, 1.6, '#9fb0ac'));
  sheet.add(
    rect(x1 + 34, y2 - 16, 40, 5, '#7d9a98'),
    rect(x1 + 36, y2 - 11, 3, 11, '#5f7c7c'),
    rect(x1 + 69, y2 - 11, 3, 11, '#5f7c7c'),
  );
  sheet.add(
    circle(x2 - 30, y2 - 16, 9, '#5f8f63'),
    circle(x2 - 22, y2 - 22, 8, '#75a374'),
    rect(x2 - 32, y2 - 9, 11, 9, '#a6764f'),
  );
}

function door(sheet: Sheet, x: number, near: number): void {
  const far = near + 1.05;
  const inner = x < 0 ? x + 0.01 : x - 0.01;
  sheet.add(shape(wall(inner, 0, 2.25, near - 0.08, far + 0.08), '#5e7b7b', 'opacity="0.75"'));
  sheet.add(
    shape(
      wall(inner, 0, 2.17, near, far),
      x < 0 ? sheet.across([0, '#b68f62'], [1, '#dfc29a']) : sheet.across([0, '#dfc29a'], [1, '#a9845b']),
    ),
  );
  sheet.add(
    shape(wall(inner, 1.15, 1.95, near + 0.38, far - 0.38), '#e9f2ec'),
    shape(wall(inner, 0.02, 0.3, near + 0.05, far - 0.05), '#8d9a98', 'opacity="0.6"'),
  );
  sheet.add(line([at(inner, 1.08, near + 0.12), at(inner, 0.92, near + 0.12)], '#55605f', 9 / near));
  sheet.add(shape(wall(inner, 2.32, 2.52, near + 0.25, far - 0.25), '#2f7f86'));
}

function rails(sheet: Sheet): void {
  for (const x of [-side + 0.09, side - 0.09]) {
    sheet.add(
      shape(
        [at(x, 0.95, 0.7), at(x, 0.95, back), at(x, 0.83, back), at(x, 0.83, 0.7)],
        sheet.across([0, '#a88f68'], [0.5, '#e4d3b2'], [1, '#a88f68']),
      ),
    );
    sheet.add(
      shape([at(x, 0.12, 0.7), at(x, 0.12, back), at(x, 0, back), at(x, 0, 0.7)], '#3f6468', 'opacity="0.6"'),
    );
  }
}

function lamps(sheet: Sheet): void {
  for (const z of [13, 10.6, 8.2, 6, 4.1, 2.6, 1.6]) {
    const panel = [
      at(-0.55, high - 0.01, z),
      at(0.55, high - 0.01, z),
      at(0.55, high - 0.01, z * 0.88),
      at(-0.55, high - 0.01, z * 0.88),
    ] satisfies Point[];
    sheet.add(shape(panel, '#ffffff', `opacity="0.75" filter="${sheet.blur(9)}"`), shape(panel, '#fffef6'));
    sheet.add(
      shape(
        [at(-0.4, 0, z), at(0.4, 0, z), at(0.4, 0, z * 0.86), at(-0.4, 0, z * 0.86)],
        '#ffffff',
        `opacity="0.3" filter="${sheet.blur(6)}"`,
      ),
    );
  }
}

function bed(sheet: Sheet): void {
  const [l, r, near, far] = [0.72, 1.62, 3.1, 5];
  sheet.add(
    shape(
      [at(l - 0.1, 0, near - 0.1), at(r + 0.1, 0, near - 0.1), at(r + 0.1, 0, far), at(l - 0.1, 0, far)],
      '#2d4a50',
      `opacity="0.45" filter="${sheet.blur(7)}"`,
    ),
  );
  for (const [x, z] of [
    [l, far],
    [r, far],
    [l, near],
    [r, near],
  ] as const) {
    const [cx, cy] = at(x, 0.06, z);
    sheet.add(line([at(x, 0.6, z), at(x, 0.1, z)], '#75878a', 14 / z), circle(cx, cy, 26 / z, '#2f3f44'));
  }
  sheet.add(
    shape(wallOf(l, near, far, 0.42, 0.62), '#8ea1a2'),
    shape([at(l, 0.62, near), at(r, 0.62, near), at(r, 0.42, near), at(l, 0.42, near)], '#7b9092'),
  );
  sheet.add(
    shape(wallOf(l, near, far, 0.62, 0.82), '#c9d8d6'),
    shape([at(l, 0.82, near), at(r, 0.82, near), at(r, 0.62, near), at(l, 0.62, near)], '#dde8e4'),
  );
  sheet.add(
    shape(
      [at(l, 0.82, near), at(l, 0.82, far), at(r, 0.82, far), at(r, 0.82, near)],
      sheet.across([0, '#f7faf6'], [1, '#d3e0dd']),
    ),
  );
  sheet.add(
    shape(
      [
        at(l + 0.1, 0.93, far - 0.15),
        at(r - 0.1, 0.93, far - 0.15),
        at(r - 0.08, 0.88, far - 0.6),
        at(l + 0.08, 0.88, far - 0.6),
      ],
      '#ffffff',
    ),
  );
  sheet.add(
    shape(
      [at(l - 0.02, 0.84, near - 0.02), at(l - 0.02, 0.84, 4), at(r, 0.84, 4), at(r, 0.84, near - 0.02)],
      '#6fa3a8',
      'opacity="0.85"',
    ),
    shape(
      [
        at(l - 0.02, 0.84, near - 0.02),
        at(r, 0.84, near - 0.02),
        at(r, 0.55, near - 0.02),
        at(l - 0.02, 0.55, near - 0.02),
      ],
      '#5b9096',
    ),
    shape(wallOf(l - 0.02, near - 0.02, 4, 0.55, 0.84), '#4f8288'),
  );
  for (const [z, top] of [
    [far, 1.25],
    [near, 1.02],
  ] as const)
    sheet.add(line([at(l, 0.6, z), at(l, top, z), at(r, top, z), at(r, 0.6, z)], '#9fb0b0', 16 / z));
}

const wallOf = (x: number, near: number, far: number, low: number, top: number): Point[] =>
  wall(x, low, top, near, far);
