import {
  circle,
  curve,
  hills,
  line,
  newSheet,
  path,
  type Point,
  ridge,
  shape,
  type Sheet,
} from '../sheet.ts';

/** White wind turbines on green slopes. */
export function turbines(): string {
  const sheet = newSheet(1200, 800, 37);
  sheet.fill(sheet.down([0, '#4d86ac'], [0.45, '#a5cbd8'], [0.72, '#eef0e2']));
  clouds(sheet);
  sheet.add(hills(sheet, ridge(sheet, 520, 70, 0.4), '#a5c0c0'));
  for (const [x, y, size] of [
    [120, 590, 122],
    [238, 600, 112],
    [352, 600, 118],
    [996, 590, 106],
    [1128, 590, 118],
  ] as const)
    turbine(sheet, x, y, size, 0.55);
  sheet.add(hills(sheet, ridge(sheet, 560, 54, 0.3), '#83a893'));
  for (const [x, y, size] of [
    [560, 640, 178],
    [742, 650, 170],
    [900, 640, 162],
  ] as const)
    turbine(sheet, x, y, size, 0.85);
  slope(sheet, 610, '#6d9a63', '#4f7f50', 0);
  turbine(sheet, 1050, 690, 290, 1);
  slope(sheet, 664, '#5b8a4c', '#37663c', 1.3);
  turbine(sheet, 300, 770, 470, 1);
  slope(sheet, 718, '#48793f', '#234a2e', 2.4);
  for (let i = 0; i < 700; i += 1) {
    const x = sheet.between(0, 1200);
    const y = sheet.between(742, 800);
    sheet.add(
      line(
        [
          [x, y],
          [x + sheet.between(-3, 5), y - sheet.between(6, 18)],
        ],
        sheet.pick(['#86aa55', '#355f35', '#a4bd66', '#2c5230']),
        1.2,
        'opacity="0.7"',
      ),
    );
  }
  sheet.vignette(0.35);
  return sheet.svg();
}

function clouds(sheet: Sheet): void {
  for (const [x, y, size] of [
    [180, 170, 150],
    [620, 110, 120],
    [980, 230, 190],
    [420, 320, 110],
    [800, 390, 90],
  ] as const) {
    const soft = sheet.blur(size * 0.09);
    for (let i = 0; i < 16; i += 1) {
      const away = sheet.between(-1, 1);
      sheet.add(
        `<ellipse cx="${x + away * size}" cy="${y - (1 - away * away) * size * sheet.between(0, 0.34)}" rx="${size * 0.4}" ry="${size * 0.13}" fill="#ffffff" opacity="0.33" filter="${soft}"/>`,
      );
    }
  }
}

function slope(sheet: Sheet, y: number, light: string, dark: string, shift: number): void {
  const edge: Point[] = Array.from({ length: 9 }, (_, i) => [i * 150, y + Math.sin(i * 0.72 + shift) * 34]);
  sheet.add(path(`${curve(edge)}L1200 800L0 800Z`, sheet.down([0, light], [1, dark])));
  for (let row = 1; row < 7; row += 1) {
    sheet.add(
      `<path d="${curve(edge.map(([x, top]) => [x, top + row * row * 3.2]))}" fill="none" stroke="#e9f0b8" stroke-width="${1 + row * 0.5}" opacity="0.1"/>`,
    );
  }
}

function turbine(sheet: Sheet, x: number, foot: number, size: number, opacity: number): void {
  const hub: Point = [x, foot - size];
  const wide = size * 0.017;
  sheet.add(`<g opacity="${opacity}">`);
  sheet.add(
    shape(
      [
        [x - wide, foot + 6],
        [x + wide, foot + 6],
        [x + wide * 0.5, hub[1]],
        [x - wide * 0.5, hub[1]],
      ],
      sheet.across([0, '#ffffff'], [0.55, '#e8edeb'], [1, '#aebbbd']),
    ),
  );
  const turn = sheet.between(0, 120);
  for (let blade = 0; blade < 3; blade += 1) {
    const long = size * 0.56;
    sheet.add(
      `<path transform="translate(${hub[0]} ${hub[1]}) rotate(${turn + blade * 120})" d="M${-wide * 0.6} 0C${-wide * 1.7} ${-long * 0.2} ${-wide * 0.9} ${-long * 0.7} 0 ${-long}C${wide * 0.5} ${-long * 0.6} ${wide * 0.7} ${-long * 0.2} ${wide * 0.6} 0Z" fill="${sheet.across([0, '#ffffff'], [1, '#c3cdce'])}"/>`,
    );
  }
  sheet.add(
    circle(hub[0], hub[1], wide * 1.3, '#f4f6f4'),
    circle(hub[0], hub[1], wide * 0.6, '#b9c4c6'),
    '</g>',
  );
}
