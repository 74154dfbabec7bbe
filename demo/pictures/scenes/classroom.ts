import { line, lookInto, mix, newSheet, path, type Point, rect, shape, type Sheet } from '../sheet.ts';

const at = lookInto({ x: 560, y: 330, focus: 620, height: 1.75 });
const back = 9;
const left = -4.2;
const right = 4.6;
const high = 3.5;

/** An empty classroom in the morning; sun falls across the desks. */
export function classroom(): string {
  const sheet = newSheet(1200, 800, 41);
  room(sheet);
  board(sheet);
  windows(sheet);
  beams(sheet);
  for (let row = 0; row < 5; row += 1) {
    for (let column = 0; column < 4; column += 1) desk(sheet, -2.9 + column * 1.9, 7.4 - row * 1.15);
  }
  sheet.add(
    shape(
      [at(left, 2.9, back), at(left, 2.9, 1.6), [760, 800], [1200, 800], [1200, 700], at(1.4, 0, back)],
      sheet.along([80, 200], [900, 700], [0, '#ffe9bb', 0.34], [1, '#ffe9bb', 0]),
      `filter="${sheet.blur(24)}"`,
    ),
  );
  sheet.vignette(0.55);
  return sheet.svg();
}

function room(sheet: Sheet): void {
  sheet.fill('#6f7f7c');
  sheet.add(
    shape(
      [at(left, high, back), at(right, high, back), at(right, 0, back), at(left, 0, back)],
      sheet.across([0, '#d9d6c4'], [1, '#a9b0a8']),
    ),
  );
  sheet.add(
    shape(
      [at(left, high, 0.6), at(left, high, back), at(left, 0, back), at(left, 0, 0.6)],
      sheet.across([0, '#6d7a78'], [1, '#9fa69d']),
    ),
  );
  sheet.add(
    shape(
      [at(right, high, 0.6), at(right, high, back), at(right, 0, back), at(right, 0, 0.6)],
      sheet.across([0, '#c3bfa9'], [1, '#7d8681']),
    ),
  );
  sheet.add(
    shape(
      [at(right, 1.1, 0.6), at(right, 1.1, back), at(right, 0, back), at(right, 0, 0.6)],
      '#5b7a72',
      'opacity="0.75"',
    ),
  );
  sheet.add(
    shape(
      [at(left, 1, 0.6), at(left, 1, back), at(left, 0, back), at(left, 0, 0.6)],
      '#4b655f',
      'opacity="0.8"',
    ),
  );
  sheet.add(
    shape(
      [at(left, 1.1, back), at(right, 1.1, back), at(right, 0, back), at(left, 0, back)],
      '#6a8a80',
      'opacity="0.7"',
    ),
  );
  sheet.add(
    shape(
      [at(left, high, 0.6), at(left, high, back), at(right, high, back), at(right, high, 0.6)],
      sheet.down([0, '#7f8a87'], [1, '#c9c9bb']),
    ),
  );
  sheet.add(
    shape(
      [at(left, 0, 0.6), at(left, 0, back), at(right, 0, back), at(right, 0, 0.6)],
      sheet.down([0, '#b79d78'], [1, '#5f4b38']),
    ),
  );
  for (let x = left; x <= right; x += 0.4)
    sheet.add(line([at(x, 0, back), at(x, 0, 0.7)], '#3f2f22', 1, 'opacity="0.25"'));
  for (const z of [7.6, 5.6, 4])
    for (const x of [-1.6, 1.8]) {
      sheet.add(
        shape(
          [
            at(x - 0.7, high - 0.1, z),
            at(x + 0.7, high - 0.1, z),
            at(x + 0.7, high - 0.1, z - 0.2),
            at(x - 0.7, high - 0.1, z - 0.2),
          ],
          '#f2f2e8',
        ),
      );
    }
  const door = [at(right, 2.3, 7.9), at(right, 2.3, 6.9), at(right, 0, 6.9), at(right, 0, 7.9)];
  sheet.add(
    shape(door, '#7b5d42'),
    shape(
      [at(right, 2, 7.75), at(right, 2, 7.05), at(right, 1.2, 7.05), at(right, 1.2, 7.75)],
      '#c7cfc4',
      'opacity="0.8"',
    ),
  );
}

function board(sheet: Sheet): void {
  const [x1, y1] = at(-2.7, 2.75, back);
  const [x2, y2] = at(2.9, 1.2, back);
  sheet.add(
    rect(x1 - 6, y1 - 6, x2 - x1 + 12, y2 - y1 + 12, '#8a6a49'),
    rect(x1, y1, x2 - x1, y2 - y1, sheet.across([0, '#33594c'], [1, '#24453c'])),
  );
  for (let i = 0; i < 4; i += 1) {
    const y = y1 + 24 + i * 18;
    sheet.add(
      line(
        [
          [x1 + 28, y],
          [x1 + 120 - i * 16, y - 1],
        ],
        '#e9efe6',
        2.2,
        'stroke-dasharray="9 5 3 4 12 5" opacity="0.6"',
      ),
    );
  }
  sheet.add(
    path(
      `M${x2 - 130} ${y2 - 22}L${x2 - 78} ${y2 - 78}L${x2 - 30} ${y2 - 22}Z`,
      'none',
      'stroke="#e9efe6" stroke-width="2" opacity="0.6"',
    ),
  );
  sheet.add(
    line(
      [
        [x2 - 78, y2 - 78],
        [x2 - 78, y2 - 22],
      ],
      '#f0d98a',
      1.6,
      'opacity="0.6" stroke-dasharray="4 4"',
    ),
  );
  sheet.add(rect(x1 - 6, y2 + 4, x2 - x1 + 12, 6, '#6f5339'));
  const [tx, ty] = at(-0.9, 1.05, 8.3);
  const [tx2, ty2] = at(0.9, 0, 8.3);
  sheet.add(rect(tx, ty, tx2 - tx, ty2 - ty, '#7c5c40'), rect(tx - 5, ty - 7, tx2 - tx + 10, 9, '#a57f58'));
}

function windows(sheet: Sheet): void {
  for (let i = 0; i < 4; i += 1) {
    const near = 2.1 + i * 1.75;
    const far = near + 1.4;
    const outer: Point[] = [at(left, 3, near), at(left, 3, far), at(left, 1.05, far), at(left, 1.05, near)];
    sheet.add(shape(outer, sheet.down([0, '#fffaf0'], [0.6, '#f4efdc'], [1, '#cfdcc4'])));
    const middle = (near + far) / 2;
    sheet.add(
      line([at(left, 3, middle), at(left, 1.05, middle)], '#8f958c', 22 / near),
      line([at(left, 2.4, near), at(left, 2.4, far)], '#8f958c', 16 / near),
      line([...outer, outer[0] ?? [0, 0]], '#a9aea3', 28 / near),
    );
    const curtain: Point[] = [
      at(left + 0.05, 3.1, near - 0.2),
      at(left + 0.05, 3.1, near + 0.12),
      at(left + 0.05, 1.0, near + 0.05),
      at(left + 0.05, 1.0, near - 0.2),
    ];
    sheet.add(shape(curtain, sheet.across([0, '#7fa2a8'], [0.5, '#a9c3c2'], [1, '#6b8d95'])));
  }
}

/** The windows' light on the floor. */
function beams(sheet: Sheet): void {
  for (let i = 0; i < 4; i += 1) {
    const near = 2.1 + i * 1.75 - 0.5;
    const far = near + 1.3;
    sheet.add(
      shape(
        [at(-2.6, 0.01, near), at(-2.6, 0.01, far), at(1.6, 0.01, far - 0.6), at(1.6, 0.01, near - 0.6)],
        '#ffedc0',
        `opacity="0.5" filter="${sheet.blur(4)}"`,
      ),
    );
  }
}

function desk(sheet: Sheet, x: number, z: number): void {
  const [wide, deep, tall] = [0.62, 0.5, 0.76];
  const lit = Math.max(0, 1 - (x + 3) / 6);
  const top = mix('#9c774f', '#f6dca6', lit * 0.75);
  const width = 26 / z;
  for (const [dx, dz] of [
    [-wide, 0],
    [wide, 0],
    [-wide, -deep],
    [wide, -deep],
  ] as const)
    sheet.add(line([at(x + dx * 0.92, tall, z + dz), at(x + dx * 0.92, 0, z + dz)], '#3d4a4c', width));
  sheet.add(
    shape(
      [
        at(x - wide, tall, z - deep),
        at(x + wide, tall, z - deep),
        at(x + wide, tall - 0.16, z - deep),
        at(x - wide, tall - 0.16, z - deep),
      ],
      mix('#4f3a28', '#8f6d45', lit),
    ),
  );
  sheet.add(
    shape(
      [
        at(x - wide, tall, z),
        at(x + wide, tall, z),
        at(x + wide, tall, z - deep),
        at(x - wide, tall, z - deep),
      ],
      top,
    ),
  );
  const seat = z - deep - 0.35;
  sheet.add(
    line([at(x - 0.26, 0.95, seat), at(x - 0.26, 0, seat)], '#3d4a4c', width),
    line([at(x + 0.26, 0.95, seat), at(x + 0.26, 0, seat)], '#3d4a4c', width),
  );
  sheet.add(
    shape(
      [
        at(x - 0.3, 0.46, seat + 0.36),
        at(x + 0.3, 0.46, seat + 0.36),
        at(x + 0.3, 0.46, seat),
        at(x - 0.3, 0.46, seat),
      ],
      mix('#5d4630', '#c29a66', lit),
    ),
  );
  sheet.add(
    shape(
      [at(x - 0.3, 0.98, seat), at(x + 0.3, 0.98, seat), at(x + 0.3, 0.7, seat), at(x - 0.3, 0.7, seat)],
      mix('#6b5038', '#d8b47c', lit),
    ),
  );
}
