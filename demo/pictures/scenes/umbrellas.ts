import { circle, ellipse, line, mix, newSheet, type Point, rect, shape, type Sheet } from '../sheet.ts';

/** Umbrellas over a wet crossing, seen from above. */
export function umbrellas(): string {
  const sheet = newSheet(800, 1200, 131);
  sheet.fill(sheet.along([0, 0], [800, 1200], [0, '#3f4c5a'], [0.5, '#2f3a48'], [1, '#1e2733']));
  shine(sheet);
  crossing(sheet);
  sheet.add(
    rect(0, 0, 74, 1200, '#5d6468', 'opacity="0.85"'),
    rect(70, 0, 7, 1200, '#8a8f8f', 'opacity="0.7"'),
  );
  for (let y = 0; y < 1200; y += 46)
    sheet.add(
      line(
        [
          [0, y],
          [70, y],
        ],
        '#3b4348',
        1.4,
        'opacity="0.6"',
      ),
    );
  for (const [x, y, size, colour] of places) umbrella(sheet, x, y, size, colour);
  rain(sheet);
  sheet.vignette(0.5);
  return sheet.svg();
}

const places = [
  [250, 150, 84, '#a8483c'],
  [560, 96, 78, '#33566b'],
  [690, 300, 86, '#d8c089'],
  [420, 330, 92, '#27475a'],
  [190, 430, 80, '#c9cfc9'],
  [590, 520, 94, '#b5523f'],
  [350, 600, 88, '#e0b04f'],
  [700, 730, 84, '#4b6a58'],
  [190, 730, 92, '#2c3e5a'],
  [470, 830, 90, '#cfd4d0'],
  [280, 980, 94, '#8a4256'],
  [620, 1010, 96, '#2f6f7d'],
  [430, 1130, 86, '#b98a48'],
] as const;

/** Lamps and signs as the wet ground returns them. */
function shine(sheet: Sheet): void {
  for (const [x, y, long, colour] of [
    [640, 120, 260, '#ffca7c'],
    [250, 330, 300, '#e98a6a'],
    [560, 680, 320, '#9fc3dd'],
    [180, 900, 280, '#ffd48c'],
    [700, 1040, 240, '#e98a6a'],
    [420, 480, 260, '#ffe6b8'],
  ] as const) {
    sheet.add(ellipse(x, y, 60, long * 0.6, colour, `opacity="0.26" filter="${sheet.blur(34)}"`));
    for (let i = 0; i < 26; i += 1)
      sheet.add(
        ellipse(
          x + sheet.between(-50, 50),
          y + sheet.between(-long, long) * 0.6,
          sheet.between(10, 40),
          sheet.between(1.5, 4),
          colour,
          `opacity="0.2" filter="${sheet.blur(2)}"`,
        ),
      );
  }
  for (let i = 0; i < 90; i += 1) {
    const [x, y] = [sheet.between(90, 790), sheet.between(0, 1200)];
    const size = sheet.between(3, 15);
    sheet.add(ellipse(x, y, size, size * 0.8, 'none', `stroke="#cfdbe4" stroke-width="1" opacity="0.25"`));
  }
}

function crossing(sheet: Sheet): void {
  for (let i = 0; i < 9; i += 1) {
    const y = 40 + i * 134;
    sheet.add(
      shape(
        [
          [104, y + 26],
          [776, y - 26],
          [776, y + 36],
          [104, y + 88],
        ],
        '#dfe3e0',
        'opacity="0.5"',
      ),
    );
    sheet.add(
      shape(
        [
          [104, y + 26],
          [776, y - 26],
          [776, y + 36],
          [104, y + 88],
        ],
        sheet.across([0, '#2f3a48', 0.5], [0.3, '#2f3a48', 0], [0.7, '#ffe0b0', 0.22], [1, '#2f3a48', 0.4]),
      ),
    );
  }
}

function umbrella(sheet: Sheet, x: number, y: number, size: number, colour: string): void {
  sheet.add(
    ellipse(
      x + size * 0.5,
      y + size * 0.75,
      size * 0.98,
      size * 0.9,
      '#0d131b',
      `opacity="0.5" filter="${sheet.blur(11)}"`,
    ),
  );
  const step = sheet.between(-0.4, 0.4);
  sheet.add(
    ellipse(x + size * 0.3 + step * 20, y + size * 0.98, 10, 17, '#141a22'),
    ellipse(x - size * 0.12 - step * 20, y + size * 1.02, 10, 17, '#141a22'),
  );
  const turn = sheet.between(0, 1);
  const tip: Point = [x - size * 0.07, y - size * 0.1];
  const corner = (i: number): Point => [
    x + Math.cos((i / 4) * Math.PI + turn) * size,
    y + Math.sin((i / 4) * Math.PI + turn) * size,
  ];
  for (let i = 0; i < 8; i += 1) {
    const [from, to] = [corner(i), corner(i + 1)];
    const middle = ((i + 0.5) / 4) * Math.PI + turn;
    const light = Math.cos(middle + 2.3);
    const edge: Point = [x + Math.cos(middle) * size * 0.87, y + Math.sin(middle) * size * 0.87];
    const panel = light > 0 ? mix(colour, '#fff6e2', light * 0.32) : mix(colour, '#0c121b', -light * 0.42);
    sheet.add(
      `<path d="M${tip.join(' ')}L${from.join(' ')}Q${edge.join(' ')} ${to.join(' ')}Z" fill="${sheet.along(tip, edge, [0, mix(panel, '#ffffff', 0.1)], [0.7, panel], [1, mix(panel, '#0c121b', 0.22)])}"/>`,
    );
    sheet.add(line([tip, from], mix(colour, '#0c121b', 0.45), 1.6, 'opacity="0.7"'));
  }
  sheet.add(circle(...tip, 4.5, mix(colour, '#ffffff', 0.35)));
  for (let i = 0; i < 10; i += 1) {
    const [away, angle] = [sheet.random() * size * 0.85, sheet.between(0, 6.28)];
    sheet.add(
      circle(
        x + Math.cos(angle) * away,
        y + Math.sin(angle) * away,
        sheet.between(0.8, 2),
        '#ffffff',
        'opacity="0.5"',
      ),
    );
  }
}

function rain(sheet: Sheet): void {
  for (let i = 0; i < 240; i += 1) {
    const [x, y, long] = [sheet.between(-20, 820), sheet.between(-20, 1200), sheet.between(14, 46)];
    sheet.add(
      line(
        [
          [x, y],
          [x - long * 0.16, y + long],
        ],
        '#e6eef4',
        sheet.between(0.6, 1.4),
        `opacity="${sheet.between(0.12, 0.34).toFixed(2)}"`,
      ),
    );
  }
}
