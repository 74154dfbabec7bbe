import {
  circle,
  ellipse,
  line,
  lookInto,
  mix,
  newSheet,
  type Point,
  rect,
  ridge,
  hills,
  shape,
  type Sheet,
} from '../sheet.ts';

const at = lookInto({ x: 520, y: 400, focus: 640, height: 2.4 });

/** A small station on a snowy night, lamps along the platform. */
export function station(): string {
  const sheet = newSheet(1200, 800, 109);
  sheet.fill(sheet.down([0, '#16233f'], [0.4, '#36507a'], [0.52, '#8795ad']));
  sheet.add(
    hills(sheet, ridge(sheet, 360, 70, 0.4), '#5d7196'),
    hills(sheet, ridge(sheet, 386, 34, 0.4), '#465a80'),
  );
  firs(sheet);
  sheet.add(rect(0, 404, 1200, 396, sheet.down([0, '#9fb0ca'], [0.3, '#7f94b6'], [1, '#3c507a'])));
  rails(sheet, -4.4);
  rails(sheet, -0.6);
  platform(sheet);
  house(sheet);
  for (const z of [26, 18, 12.5, 8.4, 5.4]) lamp(sheet, z);
  waiting(sheet);
  train(sheet);
  for (let i = 0; i < 620; i += 1) {
    const size = sheet.random() ** 3 * 3.6 + 0.8;
    sheet.add(
      circle(
        sheet.between(0, 1200),
        sheet.between(0, 800),
        size,
        '#ffffff',
        `opacity="${sheet.between(0.25, 0.85).toFixed(2)}"`,
      ),
    );
  }
  sheet.vignette(0.5);
  return sheet.svg();
}

function firs(sheet: Sheet): void {
  for (let i = 0; i < 46; i += 1) {
    const [x, high] = [sheet.between(-10, 480), sheet.between(30, 84)];
    const y = 414;
    for (let tier = 0; tier < 4; tier += 1) {
      const wide = high * (0.12 + tier * 0.07);
      const top = y - high + tier * high * 0.22;
      sheet.add(
        shape(
          [
            [x, top - high * 0.12],
            [x + wide, top + high * 0.2],
            [x - wide, top + high * 0.2],
          ],
          mix('#23365a', '#3a5078', sheet.random()),
        ),
        shape(
          [
            [x, top - high * 0.12],
            [x + wide * 0.6, top + high * 0.06],
            [x - wide * 0.5, top + high * 0.08],
          ],
          '#c9d5e6',
          'opacity="0.5"',
        ),
      );
    }
  }
}

function rails(sheet: Sheet, x: number): void {
  sheet.add(
    shape(
      [at(x - 1.3, 0, 40), at(x + 1.3, 0, 40), at(x + 1.5, 0, 1.5), at(x - 1.5, 0, 1.5)],
      '#50648c',
      'opacity="0.75"',
    ),
  );
  for (let z = 2; z < 34; z *= 1.09)
    sheet.add(
      shape(
        [
          at(x - 1.1, 0.02, z),
          at(x + 1.1, 0.02, z),
          at(x + 1.1, 0.02, z * 0.97),
          at(x - 1.1, 0.02, z * 0.97),
        ],
        '#2a3656',
        'opacity="0.55"',
      ),
    );
  for (const side of [-0.72, 0.72])
    sheet.add(
      shape(
        [
          at(x + side - 0.05, 0.12, 60),
          at(x + side + 0.05, 0.12, 60),
          at(x + side + 0.06, 0.12, 1.5),
          at(x + side - 0.06, 0.12, 1.5),
        ],
        '#dfe7f2',
      ),
      shape(
        [
          at(x + side + 0.05, 0.12, 60),
          at(x + side + 0.06, 0.12, 1.5),
          at(x + side + 0.06, 0, 1.5),
          at(x + side + 0.05, 0, 60),
        ],
        '#1c2743',
      ),
    );
}

function platform(sheet: Sheet): void {
  sheet.add(
    shape(
      [at(1.5, 0.9, 60), at(1.5, 0.9, 1.4), at(1.5, 0, 1.4), at(1.5, 0, 60)],
      sheet.down([0, '#5d6c8a'], [1, '#26324f']),
    ),
  );
  sheet.add(
    shape(
      [at(1.5, 0.9, 60), at(14, 0.9, 60), [1600, 700], at(1.5, 0.9, 1.4)],
      sheet.down([0, '#c3cede'], [0.4, '#d9dee6'], [1, '#7387ab']),
    ),
  );
  sheet.add(
    shape(
      [at(1.95, 0.91, 60), at(2.1, 0.91, 60), at(2.12, 0.91, 1.4), at(1.95, 0.91, 1.4)],
      '#e6c36f',
      'opacity="0.75"',
    ),
  );
}

function house(sheet: Sheet): void {
  const wallTo = (z1: number, z2: number, low: number, top: number): Point[] => [
    at(6.2, top, z1),
    at(6.2, top, z2),
    at(6.2, low, z2),
    at(6.2, low, z1),
  ];
  sheet.add(shape([at(6.2, 5.2, 24), at(13, 5.2, 24), at(13, 0.9, 24), at(6.2, 0.9, 24)], '#4f4a56'));
  sheet.add(shape(wallTo(7, 24, 0.9, 5), sheet.across([0, '#8d6f5e'], [1, '#5d4a4c'])));
  for (let z = 7.6; z < 23; z += 2.4) {
    sheet.add(
      shape(wallTo(z, z + 1.3, 1.9, 3.9), sheet.down([0, '#ffe9b4'], [1, '#f3b863'])),
      line([at(6.2, 3.9, z + 0.65), at(6.2, 1.9, z + 0.65)], '#6b4c35', 30 / z),
      line([at(6.2, 3, z), at(6.2, 3, z + 1.3)], '#6b4c35', 24 / z),
    );
    sheet.add(
      shape(
        [at(6.1, 0.92, z), at(6.1, 0.92, z + 1.3), at(4, 0.92, z + 1), at(4, 0.92, z - 0.3)],
        '#ffd58c',
        `opacity="0.35" filter="${sheet.blur(5)}"`,
      ),
    );
  }
  sheet.add(shape([at(4.6, 4.9, 6.4), at(4.6, 4.9, 25), at(6.4, 5.5, 25), at(6.4, 5.5, 6.4)], '#39435f'));
  sheet.add(
    shape(
      [at(4.5, 5, 6.4), at(4.5, 5, 25), at(9.2, 7, 25), at(9.2, 7, 6.4)],
      sheet.across([0, '#dde5f0'], [1, '#a9b8d0']),
    ),
    shape([at(4.5, 5, 6.4), at(4.5, 5, 25), at(4.5, 4.75, 25), at(4.5, 4.75, 6.4)], '#f4f7fb'),
  );
  for (const z of [7.2, 12, 18, 24]) sheet.add(line([at(4.7, 4.8, z), at(4.7, 0.9, z)], '#3d3a48', 90 / z));
}

function lamp(sheet: Sheet, z: number): void {
  const [, y] = at(3, 4.3, z);
  const reach = 640 / z;
  sheet.add(line([at(3, 0.9, z), at(3, 4.5, z), at(2.6, 4.5, z)], '#1c2743', 60 / z));
  const [lx, ly] = at(2.6, 4.35, z);
  sheet.add(
    shape(
      [
        [lx, ly],
        [lx + reach * 1.5, y + reach * 3.4],
        [lx - reach * 1.5, y + reach * 3.4],
      ],
      sheet.down([0, '#ffe3a6', 0.42], [1, '#ffe3a6', 0]),
      `filter="${sheet.blur(Math.max(1, reach / 14))}"`,
    ),
  );
  sheet.add(
    ellipse(
      ...at(2.7, 0.92, z),
      reach * 1.3,
      reach * 0.2,
      '#ffe3a6',
      `opacity="0.45" filter="${sheet.blur(reach / 16 + 1)}"`,
    ),
  );
  sheet.glow(lx, ly, reach * 1.2, '#ffe0a0', 0.7);
  sheet.add(circle(lx, ly, reach * 0.12, '#fff6dc'));
}

function waiting(sheet: Sheet): void {
  for (const [x, z, coat, tall] of [
    [3.6, 9.4, '#2c3550', 1.75],
    [4.05, 9.6, '#8a4038', 1.6],
    [2.9, 14.5, '#3b3a4c', 1.7],
  ] as const) {
    const unit = 640 / z;
    const top = 0.9 + tall;
    sheet.add(ellipse(...at(x, 0.92, z), unit * 0.34, unit * 0.05, '#27324d', 'opacity="0.5"'));
    sheet.add(
      shape(
        [
          at(x - 0.2, top - 0.32, z),
          at(x + 0.2, top - 0.32, z),
          at(x + 0.27, 1.4, z),
          at(x + 0.14, 0.92, z),
          at(x - 0.14, 0.92, z),
          at(x - 0.27, 1.4, z),
        ],
        coat,
        `stroke="${coat}" stroke-width="${unit * 0.06}" stroke-linejoin="round"`,
      ),
    );
    sheet.add(
      circle(...at(x, top - 0.14, z), unit * 0.13, mix(coat, '#0d1322', 0.4)),
      line([at(x - 0.16, top - 0.3, z), at(x + 0.16, top - 0.3, z)], '#c9a25c', unit * 0.07),
    );
  }
}

/** Far away, its lamps coming out of the snow. */
function train(sheet: Sheet): void {
  const z = 30;
  const [x1, y1] = at(-2, 3.6, z);
  const [x2, y2] = at(0.8, 0.2, z);
  sheet.add(
    rect(x1, y1, x2 - x1, y2 - y1, '#1d2a48', 'rx="7"'),
    rect(x1 + 7, y1 + 9, x2 - x1 - 14, 18, '#f3d493', 'opacity="0.8"'),
  );
  for (const x of [x1 + 12, x2 - 12]) {
    sheet.glow(x, y2 - 16, 90, '#fff1cc', 0.8);
    sheet.add(circle(x, y2 - 16, 5, '#ffffff'));
  }
}
