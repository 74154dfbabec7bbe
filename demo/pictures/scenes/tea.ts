import {
  circle,
  curve,
  ellipse,
  hills,
  line,
  mix,
  newSheet,
  path,
  type Point,
  ridge,
  shape,
  type Sheet,
} from '../sheet.ts';

/** Rows of tea bushes bend over a hill in thin mist. */
export function tea(): string {
  const sheet = newSheet(1200, 800, 103);
  sheet.fill(sheet.down([0, '#9fb9b6'], [0.3, '#dbe5d8'], [0.5, '#f3efd9']));
  sheet.glow(300, 170, 360, '#fff6d2', 0.8);
  for (const [base, high, colour] of [
    [230, 130, '#b4c9c1'],
    [290, 96, '#94b2a6'],
    [345, 66, '#749a87'],
  ] as const) {
    sheet.add(
      hills(
        sheet,
        ridge(sheet, base, high, 0.5),
        sheet.down([0, colour], [0.5, mix(colour, '#f3efd9', 0.85)]),
      ),
    );
  }
  for (let i = 0; i < 9; i += 1)
    sheet.add(
      ellipse(
        sheet.between(0, 1200),
        sheet.between(300, 400),
        sheet.between(180, 360),
        sheet.between(8, 22),
        '#ffffff',
        `opacity="0.4" filter="${sheet.blur(14)}"`,
      ),
    );
  slope(sheet, 420, 22, 0.4, '#88ab74', '#5d8a58');
  slope(sheet, 500, 40, 2.1, '#74a05c', '#3d6f44');
  pavilion(sheet);
  slope(sheet, 600, 54, 4.1, '#629449', '#1f4d31');
  for (const [x, y, size, coat] of [
    [420, 668, 1, '#3d6a86'],
    [520, 692, 1.1, '#a8503f'],
    [742, 664, 0.95, '#6a5a86'],
  ] as const)
    picker(sheet, x, y, size, coat);
  sheet.vignette(0.4);
  return sheet.svg();
}

/** One hill, combed by rows that run along it; every row is a band of round bushes, light above and dark below. */
function slope(sheet: Sheet, top: number, swing: number, phase: number, light: string, dark: string): void {
  const edge: Point[] = Array.from({ length: 13 }, (_, i) => [
    i * 110 - 60,
    top + Math.sin(i * 0.55 + phase) * swing + Math.sin(i * 0.23 + phase) * swing,
  ]);
  sheet.add(path(`${curve(edge)}L1300 900L-60 900Z`, sheet.down([0, light], [1, dark])));
  const gap = 12 + (top - 400) * 0.1;
  for (let row = 0; row < 13; row += 1) {
    const near = row / 12;
    const drop = row * gap * (0.55 + near * 0.9);
    const points: Point[] = edge.map(([x, y], i) => [
      x,
      y + drop + Math.sin(i * 0.7 + phase) * drop * 0.22 + 6,
    ]);
    const thick = gap * (0.42 + near * 0.5);
    sheet.add(
      path(
        curve(points.map(([x, y]) => [x, y + thick * 0.5])),
        'none',
        `stroke="${mix(dark, '#0f2a20', 0.55)}" stroke-width="${thick}" opacity="0.75"`,
      ),
    );
    sheet.add(
      path(
        curve(points),
        'none',
        `stroke="${mix(mix(light, dark, near * 0.75), '#2d5a35', 0.15)}" stroke-width="${thick}"`,
      ),
    );
    sheet.add(
      path(
        curve(points.map(([x, y]) => [x, y - thick * 0.22])),
        'none',
        `stroke="${mix(light, '#e4eda0', 0.42)}" stroke-width="${thick * 0.42}" stroke-dasharray="${(thick * 0.9).toFixed(1)} ${(thick * 0.35).toFixed(1)}" stroke-linecap="round" opacity="${(0.62 - near * 0.25).toFixed(2)}"`,
      ),
    );
  }
}

function pavilion(sheet: Sheet): void {
  const [x, y] = [930, 470];
  sheet.add(
    shape(
      [
        [x - 52, y],
        [x + 52, y],
        [x + 20, y - 30],
        [x - 20, y - 30],
      ],
      '#4a5450',
    ),
    path(
      `M${x - 60} ${y - 3}Q${x - 36} ${y + 1} ${x} ${y + 1}T${x + 60} ${y - 3}L${x + 52} ${y + 4}L${x - 52} ${y + 4}Z`,
      '#3b4542',
    ),
    circle(x, y - 32, 5, '#3b4542'),
  );
  for (const dx of [-38, -14, 14, 38])
    sheet.add(
      line(
        [
          [x + dx, y + 4],
          [x + dx, y + 52],
        ],
        '#6e4a38',
        4,
      ),
    );
  sheet.add(
    line(
      [
        [x - 46, y + 38],
        [x + 46, y + 38],
      ],
      '#6e4a38',
      3,
    ),
    line(
      [
        [x - 50, y + 53],
        [x + 50, y + 53],
      ],
      '#a9a794',
      6,
    ),
  );
}

function picker(sheet: Sheet, x: number, y: number, size: number, coat: string): void {
  const at = (dx: number, dy: number): Point => [x + dx * size, y + dy * size];
  sheet.add(
    path(
      `M${at(-13, 0).join(' ')}Q${at(-16, -36).join(' ')} ${at(0, -40).join(' ')}Q${at(16, -36).join(' ')} ${at(13, 0).join(' ')}Z`,
      coat,
    ),
  );
  sheet.add(
    line([at(10, -32), at(26, -16), at(34, -20)], coat, 7 * size),
    circle(...at(35, -20), 3.4 * size, '#d3a27c'),
  );
  sheet.add(
    path(
      `M${at(-22, -4).join(' ')}L${at(-18, -28).join(' ')}L${at(-2, -28).join(' ')}L${at(0, -4).join(' ')}Z`,
      '#b08a52',
      'opacity="0.95"',
    ),
    line([at(-20, -15), at(-1, -15)], '#7d5f35', 2),
  );
  sheet.add(
    circle(...at(3, -47), 8 * size, '#d3a27c'),
    path(
      `M${at(-19, -47).join(' ')}Q${at(2, -74).join(' ')} ${at(25, -47).join(' ')}Q${at(3, -42).join(' ')} ${at(-19, -47).join(' ')}Z`,
      '#e6d3a0',
    ),
  );
}
