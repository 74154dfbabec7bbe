import {
  circle,
  ellipse,
  hills,
  line,
  lookInto,
  mix,
  newSheet,
  type Point,
  rect,
  ridge,
  shape,
  type Sheet,
} from '../sheet.ts';

const at = lookInto({ x: 620, y: 300, focus: 620, height: 15 });
const side = 9;

/** A cargo ship leaves a lock between open gates. */
export function lock(): string {
  const sheet = newSheet(1200, 800, 127);
  sheet.fill(sheet.down([0, '#6d94ad'], [0.25, '#bed3d8'], [0.4, '#f1e8d2']));
  sheet.add(
    hills(sheet, ridge(sheet, 220, 150, 0.6), '#a3bcc2'),
    hills(sheet, ridge(sheet, 268, 110, 0.5), '#7d9ea3'),
    hills(sheet, ridge(sheet, 310, 50, 0.5), '#5f8480'),
  );
  sheet.add(rect(0, 318, 1200, 482, sheet.down([0, '#b7c4bd'], [0.2, '#8aa39f'], [1, '#51716f'])));
  chamber(sheet);
  gates(sheet);
  ship(sheet);
  for (const s of [-1, 1]) for (const z of [24, 32, 44, 62, 90]) lampPost(sheet, s * (side + 2.6), z);
  sheet.vignette(0.42);
  return sheet.svg();
}

function chamber(sheet: Sheet): void {
  const far = 150;
  sheet.add(
    shape(
      [at(-side, -2, far), at(side, -2, far), at(side, -2, 14), at(-side, -2, 14)],
      sheet.down([0, '#cfd9cf'], [0.3, '#6f9690'], [1, '#2c4f55']),
    ),
  );
  for (const s of [-1, 1]) {
    sheet.add(
      shape(
        [at(s * side, 4, far), at(s * side, 4, 14), at(s * side, -2, 14), at(s * side, -2, far)],
        s < 0 ? sheet.across([0, '#6a7371'], [1, '#a9ada2']) : sheet.across([0, '#d0cdbb'], [1, '#8f948c']),
      ),
    );
    sheet.add(
      shape(
        [at(s * side, 0.2, far), at(s * side, 0.2, 14), at(s * side, -2, 14), at(s * side, -2, far)],
        '#3f524c',
        'opacity="0.6"',
      ),
    );
    sheet.add(
      shape(
        [at(s * side, 4, far), at(s * 40, 4, far), at(s * 40, 4, 14), at(s * side, 4, 14)],
        sheet.down([0, '#dfd9c4'], [1, '#a49f8c']),
      ),
    );
    sheet.add(
      shape(
        [
          at(s * side, 4.05, far),
          at(s * (side + 0.7), 4.05, far),
          at(s * (side + 0.7), 4.05, 14),
          at(s * side, 4.05, 14),
        ],
        '#e2b94f',
        'opacity="0.9"',
      ),
    );
    sheet.add(
      shape(
        [at(s * (side + 5), 4, far), at(s * 60, 4, far), at(s * 60, 4, 14), at(s * (side + 5), 4, 14)],
        sheet.down([0, '#93a87f'], [1, '#5d7a52']),
      ),
    );
    for (let z = 15; z < far; z *= 1.14) {
      sheet.add(line([at(s * side, 4, z), at(s * side, -2, z)], '#4a5450', 26 / z, 'opacity="0.6"'));
      const [x, y] = at(s * (side + 1.4), 4.5, z);
      sheet.add(rect(x - 8 * (14 / z), y, 16 * (14 / z), 22 * (14 / z), '#39444a'));
    }
    for (let z = 17; z < far; z *= 1.42)
      sheet.add(
        shape(
          [
            at(s * (side - 0.02), 3.4, z),
            at(s * (side - 0.02), 3.4, z * 1.025),
            at(s * (side - 0.02), -1.8, z * 1.025),
            at(s * (side - 0.02), -1.8, z),
          ],
          '#d9a63c',
          'opacity="0.7"',
        ),
      );
    sheet.add(
      line([at(s * (side + 0.4), 5.4, far), at(s * (side + 0.4), 5.4, 14)], '#eef0e8', 2),
      line([at(s * (side + 0.4), 4.8, far), at(s * (side + 0.4), 4.8, 14)], '#eef0e8', 1.3),
    );
  }
  for (let i = 0; i < 150; i += 1) {
    const z = 15 + sheet.random() ** 2 * 110;
    const [x, y] = at(sheet.between(-side, side), -2, z);
    sheet.add(rect(x, y, sheet.between(200, 900) / z, 26 / z, '#eff3e6', 'opacity="0.22" rx="1"'));
  }
}

/** Two leaves, folded back against their towers. */
function gates(sheet: Sheet): void {
  for (const s of [-1, 1]) {
    const [z1, z2] = [36, 47];
    const tower = (x: number, wide: number, high: number, colour: string) =>
      sheet.add(
        shape(
          [
            at(s * x, high, z2 - 4),
            at(s * (x + wide), high, z2 - 4),
            at(s * (x + wide), 4, z2 - 4),
            at(s * x, 4, z2 - 4),
          ],
          colour,
        ),
      );
    const leaf: Point[] = [
      at(s * (side - 2.4), 6.4, z1),
      at(s * side, 6.4, z2),
      at(s * side, -2, z2),
      at(s * (side - 2.4), -2, z1),
    ];
    sheet.add(
      shape(
        leaf,
        s < 0 ? sheet.across([0, '#39586a'], [1, '#5d8092']) : sheet.across([0, '#7297a6'], [1, '#4d7183']),
      ),
    );
    for (const t of [0.2, 0.4, 0.6, 0.8]) {
      const z = z1 + (z2 - z1) * t;
      const x = side - 2.4 + 2.4 * t;
      sheet.add(line([at(s * x, 6.4, z), at(s * x, -2, z)], '#2c4656', 2.2));
    }
    for (const y of [5.6, 3.4, 1.2, -0.8])
      sheet.add(line([at(s * (side - 2.4), y, z1), at(s * side, y, z2)], '#2c4656', 2.4));
    tower(side + 0.5, 5.5, 17, s < 0 ? '#c8c6b8' : '#e9e4d2');
    tower(side + 0.2, 6.1, 18, '#51646d');
    tower(side + 0.5, 5.5, 17, s < 0 ? '#c8c6b8' : '#ece7d6');
    tower(side + 1.3, 3.9, 15.4, '#3c5563');
    tower(side + 0.5, 5.5, 12.6, s < 0 ? '#bdbcae' : '#e3decc');
    for (const x of [1.2, 2.9, 4.6])
      sheet.add(
        shape(
          [
            at(s * (side + x), 10.8, z2 - 4),
            at(s * (side + x + 0.8), 10.8, z2 - 4),
            at(s * (side + x + 0.8), 7.4, z2 - 4),
            at(s * (side + x), 7.4, z2 - 4),
          ],
          '#6f7f80',
        ),
      );
  }
}

function ship(sheet: Sheet): void {
  const [z, end] = [27, 60];
  const water = -2;
  const hull: Point[] = [
    at(-4.6, 2.4, z),
    at(4.6, 2.4, z),
    at(3.6, -0.4, z),
    at(2.4, water, z),
    at(-2.4, water, z),
    at(-3.6, -0.4, z),
  ];
  const [wakeX, wakeY] = at(0, water, z - 1);
  sheet.add(ellipse(wakeX, wakeY + 18, 180, 26, '#1b3338', `opacity="0.4" filter="${sheet.blur(9)}"`));
  sheet.add(shape([at(-4.6, 2.4, z), at(4.6, 2.4, z), at(4.4, 2.4, end), at(-4.4, 2.4, end)], '#6b5a4a'));
  const colours = ['#9a4a3a', '#3f6d80', '#b68a48', '#5f7459', '#8c979c', '#4d5169'] as const;
  for (let row = 0; row < 5; row += 1) {
    const zz = 56 - row * 5.2;
    for (let column = 0; column < 4; column += 1) {
      const levels = 1 + Math.floor(sheet.random() * 2.4);
      for (let level = 0; level < levels; level += 1) {
        const x = -4 + column * 2;
        const low = 2.4 + level * 1.9;
        const colour = mix(sheet.pick(colours), '#d8d6c6', 0.1);
        sheet.add(
          shape(
            [
              at(x, low + 1.85, zz),
              at(x + 1.9, low + 1.85, zz),
              at(x + 1.9, low + 1.85, zz - 4.6),
              at(x, low + 1.85, zz - 4.6),
            ],
            mix(colour, '#fff4dc', 0.32),
          ),
        );
        sheet.add(
          shape(
            [
              at(x, low + 1.85, zz - 4.6),
              at(x + 1.9, low + 1.85, zz - 4.6),
              at(x + 1.9, low, zz - 4.6),
              at(x, low, zz - 4.6),
            ],
            colour,
          ),
        );
        for (const rib of [0.4, 0.8, 1.2, 1.55])
          sheet.add(
            line(
              [at(x + rib, low + 1.75, zz - 4.6), at(x + rib, low + 0.1, zz - 4.6)],
              '#1c2830',
              1,
              'opacity="0.3"',
            ),
          );
      }
    }
  }
  sheet.add(
    shape(
      [at(-3.6, 9.6, end - 4), at(3.6, 9.6, end - 4), at(3.6, 6, end - 4), at(-3.6, 6, end - 4)],
      '#f0ede0',
    ),
    shape(
      [at(-3.3, 9.1, end - 4), at(3.3, 9.1, end - 4), at(3.3, 7.9, end - 4), at(-3.3, 7.9, end - 4)],
      '#2e4654',
    ),
  );
  sheet.add(
    shape(hull, sheet.down([0, '#35505f'], [0.62, '#243a48'], [0.66, '#873f32'], [1, '#64302a'])),
    line([at(-4.6, 2.4, z), at(4.6, 2.4, z)], '#e9e6d8', 4),
    line([at(0, 2.4, z), at(0, water, z)], '#182a35', 2, 'opacity="0.6"'),
  );
  sheet.add(
    line([at(-4.4, 3.5, z), at(4.4, 3.5, z)], '#d9dcd2', 1.6),
    ...Array.from({ length: 9 }, (_, i) =>
      line([at(-4.4 + i * 1.1, 3.5, z), at(-4.4 + i * 1.1, 2.4, z)], '#d9dcd2', 1.4),
    ),
  );
  sheet.add(line([at(0, 2.4, z), at(0, 6.4, z)], '#39444a', 4), circle(...at(0, 6.5, z), 5, '#f4efe0'));
  for (const s of [-1, 1])
    sheet.add(
      circle(...at(s * 2.6, 0.9, z), 5, '#141f27'),
      shape(
        [
          at(0, water, z - 0.2),
          at(s * 2.6, water, z),
          at(s * 6.4, water - 0.1, z - 6),
          at(s * 5, water - 0.1, z - 6.4),
        ],
        '#f3f6ec',
        `opacity="0.5" filter="${sheet.blur(4)}"`,
      ),
    );
}

function lampPost(sheet: Sheet, x: number, z: number): void {
  sheet.add(
    line([at(x, 4, z), at(x, 13, z), at(x - Math.sign(x) * 1.6, 13.3, z)], '#4c5a5f', 70 / z),
    circle(...at(x - Math.sign(x) * 1.6, 13.2, z), 70 / z, '#fff8e2'),
  );
}
