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

const at = lookInto({ x: 600, y: 330, focus: 760, height: 4.6 });

/** A basketball court between white houses in the hills. */
export function court(): string {
  const sheet = newSheet(1200, 800, 97);
  sheet.fill(sheet.down([0, '#6f9fb5'], [0.25, '#bcd3d2'], [0.42, '#f4e7c8']));
  sheet.glow(1010, 210, 380, '#fff0c4', 0.8);
  sheet.add(
    hills(sheet, ridge(sheet, 230, 110, 0.5), '#9db5b2'),
    hills(sheet, ridge(sheet, 290, 80, 0.45), '#7a9c8b'),
    hills(sheet, ridge(sheet, 340, 44, 0.4), '#577f63'),
  );
  trees(sheet, 352, 120, 15, ['#4d7550', '#61885a', '#3f6546']);
  for (const [x, wide, high] of [
    [-20, 190, 92],
    [186, 150, 76],
    [352, 176, 98],
    [650, 150, 80],
    [812, 190, 104],
    [1016, 210, 90],
  ] as const)
    house(sheet, x, 424, wide, high);
  trees(sheet, 420, 16, 17, ['#3f6546', '#557b4d', '#6f935a']);
  sheet.add(rect(0, 418, 1200, 382, sheet.down([0, '#b7a77c'], [0.3, '#9c9468'], [1, '#6b6f48'])));
  ground(sheet);
  hoop(sheet, -7.2, 1);
  for (const [x, z, coat, raised] of [
    [-4.2, 12.4, '#b8503e', false],
    [-5.6, 10.6, '#e6e2d2', true],
    [-2.6, 10, '#2f6279', false],
    [0.6, 12, '#e6e2d2', false],
    [2.2, 9.7, '#b8503e', false],
  ] as const)
    player(sheet, x, z, coat, raised);
  hoop(sheet, 7.2, -1);
  const [bx, by] = at(-6.1, 3.5, 10.8);
  sheet.add(
    circle(bx, by, 8, '#d07a35'),
    line(
      [
        [bx - 8, by],
        [bx + 8, by],
      ],
      '#7f431b',
      1,
    ),
  );
  for (const [x, z] of [
    [5.4, 15.3],
    [6, 15.3],
    [6.7, 15.2],
  ] as const)
    player(sheet, x, z, sheet.pick(['#4b5b6b', '#8a6d4a', '#6b7f5a']), false, 1.2);
  sheet.vignette(0.42);
  return sheet.svg();
}

function trees(
  sheet: Sheet,
  y: number,
  count: number,
  size: number,
  colours: readonly [string, ...string[]],
): void {
  for (let i = 0; i < count; i += 1) {
    const x = (i / count) * 1240 - 20 + sheet.between(-24, 24);
    for (let leaf = 0; leaf < 5; leaf += 1)
      sheet.add(
        circle(
          x + sheet.between(-size, size),
          y - sheet.between(0, size * 1.6),
          size * sheet.between(0.5, 0.9),
          sheet.pick(colours),
          'opacity="0.9"',
        ),
      );
  }
}

function house(sheet: Sheet, x: number, foot: number, wide: number, high: number): void {
  const top = foot - high;
  const steps: Point[] = [
    [x - 6, top - 8],
    [x + wide * 0.16, top - 8],
    [x + wide * 0.16, top - 26],
    [x + wide * 0.36, top - 26],
    [x + wide * 0.36, top - 42],
    [x + wide * 0.64, top - 42],
    [x + wide * 0.64, top - 26],
    [x + wide * 0.84, top - 26],
    [x + wide * 0.84, top - 8],
    [x + wide + 6, top - 8],
  ];
  sheet.add(
    shape(
      [
        [x, foot],
        [x, top],
        ...steps.map(([sx, sy]): Point => [Math.max(x, Math.min(x + wide, sx)), sy]),
        [x + wide, top],
        [x + wide, foot],
      ],
      sheet.across([0, '#d8dad2'], [0.7, '#f6f2e4'], [1, '#fffaea']),
    ),
  );
  for (let i = 0; i < steps.length - 1; i += 2) {
    const [from, to] = [steps[i], steps[i + 1]];
    if (from && to)
      sheet.add(
        shape(
          [
            [from[0] - 5, from[1] + 3],
            [to[0] + 5, to[1] + 3],
            [to[0] + 2, to[1] - 6],
            [from[0] - 2, from[1] - 6],
          ],
          '#3b474c',
        ),
      );
  }
  sheet.add(
    rect(x + wide * 0.42, foot - 40, wide * 0.16, 40, '#5a4433'),
    rect(x + wide * 0.4, foot - 45, wide * 0.2, 6, '#3b474c'),
  );
  for (const place of [0.14, 0.74])
    sheet.add(
      rect(x + wide * place, foot - high * 0.66, wide * 0.11, high * 0.2, '#4c5a5d'),
      rect(x + wide * place - 3, foot - high * 0.66 - 4, wide * 0.11 + 6, 4, '#3b474c'),
    );
  sheet.add(rect(x, foot - 9, wide, 9, '#8f9188', 'opacity="0.7"'));
}

function ground(sheet: Sheet): void {
  const field = (x1: number, x2: number, z1: number, z2: number): Point[] => [
    at(x1, 0, z2),
    at(x2, 0, z2),
    at(x2, 0, z1),
    at(x1, 0, z1),
  ];
  sheet.add(
    shape(field(-10, 10, 7.2, 16), sheet.down([0, '#6f9a7a'], [1, '#3f6f5a'])),
    shape(field(-8.6, 8.6, 8, 14.8), sheet.down([0, '#c98258'], [1, '#a3553a'])),
  );
  for (const side of [-1, 1]) sheet.add(shape(field(side * 8.6, side * 4.8, 10.2, 12.7), '#4b7a63'));
  const chalk = (points: readonly Point[]) => sheet.add(line(points, '#f6efdc', 2.6, 'opacity="0.85"'));
  const round = (cx: number, cz: number, radius: number, from = 0, to = 2) =>
    chalk(
      Array.from({ length: 41 }, (_, i) => {
        const turn = (from + ((to - from) * i) / 40) * Math.PI;
        return at(cx + Math.cos(turn) * radius, 0, cz + Math.sin(turn) * radius);
      }),
    );
  const outline = field(-8.6, 8.6, 8, 14.8);
  chalk([...outline, ...outline.slice(0, 1)]);
  chalk([at(0, 0, 8), at(0, 0, 14.8)]);
  round(0, 11.4, 1.3);
  for (const side of [-1, 1]) {
    chalk([
      at(side * 8.6, 0, 10.2),
      at(side * 4.8, 0, 10.2),
      at(side * 4.8, 0, 12.7),
      at(side * 8.6, 0, 12.7),
    ]);
    round(side * 4.8, 11.4, 1.2, side < 0 ? -0.5 : 0.5, side < 0 ? 0.5 : 1.5);
    round(side * 7.4, 11.4, 3.1, side < 0 ? -0.44 : 0.56, side < 0 ? 0.44 : 1.44);
  }
}

/** `to`: 1 looks to the right. */
function hoop(sheet: Sheet, x: number, to: number): void {
  const z = 11.4;
  const post = x - to * 1.5;
  sheet.add(line([at(post, 0, z), at(post, 3.2, z), at(x, 3.5, z)], '#33474f', 7));
  sheet.add(
    shape(
      [at(x, 4.1, z + 0.8), at(x, 4.1, z - 0.8), at(x, 3.0, z - 0.8), at(x, 3.0, z + 0.8)],
      '#f4f1e6',
      'stroke="#33474f" stroke-width="3"',
    ),
  );
  const [rx, ry] = at(x + to * 0.42, 3.1, z);
  sheet.add(ellipse(rx, ry, 22, 6, 'none', 'stroke="#c8552f" stroke-width="3.4"'));
  for (let i = -3; i <= 3; i += 1)
    sheet.add(
      line(
        [
          [rx + i * 7, ry + 3],
          [rx + i * 4.2, ry + 30],
        ],
        '#f4f1e6',
        1.1,
        'opacity="0.8"',
      ),
    );
  const foot = at(post, 0, z);
  sheet.add(ellipse(foot[0] - 30, foot[1] + 2, 60, 6, '#2d2a20', 'opacity="0.25"'));
}

function player(sheet: Sheet, x: number, z: number, coat: string, raised: boolean, tall = 1.75): void {
  const unit = 760 / z;
  const point = (dx: number, y: number): Point => at(x + dx, (y * tall) / 1.75, z);
  const foot = point(0, 0);
  sheet.add(
    shape(
      [
        [foot[0] - unit * 0.14, foot[1] - 2],
        [foot[0] + unit * 0.14, foot[1] + 2],
        [foot[0] - unit * 1.5, foot[1] + unit * 0.42],
        [foot[0] - unit * 1.72, foot[1] + unit * 0.34],
      ],
      '#2a1d18',
      `opacity="0.4" filter="${sheet.blur(2.2)}"`,
    ),
  );
  const skin = '#a9744f';
  const lift = raised ? 0.22 : 0;
  sheet.add(
    line(
      [point(-0.08, 0.85 + lift), point(-0.2, 0.45 + lift), point(raised ? -0.34 : -0.24, lift)],
      skin,
      unit * 0.13,
    ),
    line(
      [point(0.08, 0.85 + lift), point(0.22, 0.45 + lift), point(raised ? 0.1 : 0.28, lift)],
      skin,
      unit * 0.13,
    ),
  );
  sheet.add(
    line(
      [
        point(-0.16, 1.32 + lift),
        raised ? point(-0.26, 1.8) : point(-0.36, 1.05),
        raised ? point(-0.3, 2.2) : point(-0.46, 1.25),
      ],
      skin,
      unit * 0.1,
    ),
    line(
      [
        point(0.16, 1.32 + lift),
        raised ? point(0.04, 1.84) : point(0.38, 1.08),
        raised ? point(-0.16, 2.2) : point(0.5, 1.28),
      ],
      skin,
      unit * 0.1,
    ),
  );
  sheet.add(
    shape(
      [point(-0.2, 1.4 + lift), point(0.2, 1.4 + lift), point(0.18, 0.9 + lift), point(-0.18, 0.9 + lift)],
      coat,
      `stroke="${coat}" stroke-width="${unit * 0.06}" stroke-linejoin="round"`,
    ),
  );
  sheet.add(
    shape(
      [
        point(-0.2, 0.92 + lift),
        point(0.2, 0.92 + lift),
        point(0.26, 0.58 + lift),
        point(0.02, 0.6 + lift),
        point(-0.24, 0.58 + lift),
      ],
      mix(coat, '#1f2a30', 0.35),
    ),
  );
  const head = point(0, 1.6 + lift);
  sheet.add(
    circle(head[0], head[1], unit * 0.13, skin),
    ellipse(head[0], head[1] - unit * 0.05, unit * 0.135, unit * 0.1, '#241c18'),
  );
}
