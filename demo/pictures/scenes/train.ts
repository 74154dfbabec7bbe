import {
  curve,
  hills,
  line,
  mix,
  newSheet,
  path,
  type Point,
  rect,
  ridge,
  shape,
  type Sheet,
} from '../sheet.ts';

const deck = 400;

/** A white train on a viaduct over yellow fields. */
export function train(): string {
  const sheet = newSheet(1200, 800, 23);
  sheet.fill(sheet.down([0, '#5f8fb0'], [0.35, '#b4cfd8'], [0.55, '#eee9d6']));
  for (let i = 0; i < 9; i += 1)
    cloud(sheet, sheet.between(-50, 1200), sheet.between(60, 260), sheet.between(60, 150));
  sheet.add(hills(sheet, ridge(sheet, 430, 70, 0.45), '#9fb8bd'));
  sheet.add(hills(sheet, ridge(sheet, 470, 56, 0.35), '#7f9f9c'));
  sheet.add(hills(sheet, ridge(sheet, 505, 36, 0.3), '#5f8678'));
  fields(sheet);
  viaduct(sheet);
  cars(sheet);
  sheet.vignette(0.35);
  return sheet.svg();
}

function cloud(sheet: Sheet, x: number, y: number, size: number): void {
  const soft = sheet.blur(9);
  for (let i = 0; i < 5; i += 1) {
    sheet.add(
      `<ellipse cx="${x + (i - 2) * size * 0.4}" cy="${y - (2 - Math.abs(i - 2)) * size * 0.07}" rx="${size * 0.45}" ry="${size * 0.13}" fill="#ffffff" opacity="0.35" filter="${soft}"/>`,
    );
  }
}

function fields(sheet: Sheet): void {
  const far = 524;
  sheet.add(rect(0, far, 1200, 276, '#b7a13c'));
  const colours = ['#d3b63f', '#e2c54b', '#8ea24a', '#c7ad3b', '#6f8f48', '#dcc252', '#a8a443'] as const;
  let y = far;
  for (let band = 0; band < 12; band += 1) {
    const tall = 6 + band ** 1.55 * 1.15;
    const bend = sheet.between(-6, 6) * (1 + band * 0.22);
    const edge: Point[] = [0, 200, 450, 700, 950, 1200].map((x, i) => [
      x,
      y + Math.sin(i * 1.1 + band) * bend,
    ]);
    const colour = colours[band % colours.length] ?? '#d3b63f';
    sheet.add(
      path(`${curve(edge)}L1200 800L0 800Z`, sheet.down([0, mix(colour, '#fff2c0', 0.18)], [0.5, colour])),
    );
    for (let i = 0; i < 46; i += 1) {
      const from = -600 + i * 52;
      sheet.add(
        line(
          [
            [from * 0.55 + 270, y + 3],
            [from * 0.55 + 270 + (from - 600) * tall * 0.0016, y + tall],
          ],
          mix(colour, '#3f5a2a', 0.4),
          0.6 + band * 0.18,
          'opacity="0.22"',
        ),
      );
    }
    y += tall;
  }
  for (let i = 0; i < 900; i += 1) {
    const depth = sheet.random() ** 0.6;
    sheet.add(
      `<circle cx="${sheet.between(0, 1200)}" cy="${690 + depth * 112}" r="${1.2 + depth * 2.2}" fill="${sheet.pick(['#f4dc6a', '#e8c94c', '#7f9440', '#fff0a0'])}" opacity="0.6"/>`,
    );
  }
}

function viaduct(sheet: Sheet): void {
  const light = sheet.across([0, '#c9cdc8'], [0.45, '#aab2b1'], [1, '#77858a']);
  for (let i = 0; i < 7; i += 1) {
    const x = 40 + i * 185;
    sheet.add(`<ellipse cx="${x + 60}" cy="668" rx="95" ry="9" fill="#4f5a2a" opacity="0.35"/>`);
    sheet.add(
      shape(
        [
          [x - 5, deck + 52],
          [x + 49, deck + 52],
          [x + 40, deck + 84],
          [x + 4, deck + 84],
        ],
        light,
      ),
    );
    sheet.add(rect(x + 6, deck + 82, 32, 186, light));
  }
  sheet.add(rect(0, deck + 20, 1200, 36, sheet.down([0, '#d8dad3'], [0.4, '#bcc2be'], [1, '#7d898c'])));
  sheet.add(rect(0, deck + 12, 1200, 10, '#e6e6de'), rect(0, deck + 56, 1200, 5, '#5f6d70', 'opacity="0.6"'));
  for (let x = 0; x < 1200; x += 24) sheet.add(rect(x, deck + 12, 1.5, 10, '#9aa3a2'));
  for (let x = 100; x < 1200; x += 185) {
    sheet.add(
      line(
        [
          [x, deck + 12],
          [x, deck - 108],
        ],
        '#6d7a80',
        4,
      ),
      line(
        [
          [x, deck - 96],
          [x + 44, deck - 84],
        ],
        '#6d7a80',
        2.5,
      ),
    );
  }
  sheet.add(
    line(
      [
        [0, deck - 82],
        [1200, deck - 82],
      ],
      '#5f6d75',
      1.4,
    ),
    line(
      [
        [0, deck - 98],
        [1200, deck - 98],
      ],
      '#5f6d75',
      1,
    ),
  );
}

function cars(sheet: Sheet): void {
  const top = deck - 62;
  const nose = 930;
  const body = `M-10 ${top}L${nose - 150} ${top}C${nose - 70} ${top + 2} ${nose - 10} ${top + 34} ${nose + 6} ${deck - 12}C${nose + 10} ${deck - 2} ${nose} ${deck + 6} ${nose - 18} ${deck + 6}L-10 ${deck + 6}Z`;
  sheet.add(path(body, sheet.down([0, '#ffffff'], [0.45, '#eef1ef'], [0.75, '#ccd4d6'], [1, '#8b979d'])));
  sheet.add(
    path(`M-10 ${top + 16}L${nose - 168} ${top + 16}L${nose - 150} ${top + 32}L-10 ${top + 32}Z`, '#253846'),
  );
  for (let x = -10; x < nose - 190; x += 22) sheet.add(rect(x, top + 16, 3, 16, '#dfe4e3'));
  sheet.add(
    path(
      `M${nose - 112} ${top + 13}C${nose - 84} ${top + 17} ${nose - 62} ${top + 26} ${nose - 50} ${top + 35}L${nose - 92} ${top + 33}C${nose - 104} ${top + 30} ${nose - 112} ${top + 22} ${nose - 112} ${top + 13}Z`,
      '#1b2a36',
    ),
  );
  sheet.add(
    path(
      `M-10 ${top + 42}L${nose - 60} ${top + 42}C${nose - 34} ${top + 44} ${nose - 14} ${top + 48} ${nose + 2} ${deck - 10}L-10 ${top + 48}Z`,
      '#1f6a8c',
    ),
  );
  for (const x of [170, 440, 710])
    sheet.add(
      rect(x, top + 1, 3, 66, '#7d898f'),
      rect(x + 14, top + 14, 13, 40, '#d3dadb'),
      rect(x - 26, top + 14, 13, 40, '#d3dadb'),
    );
  sheet.add(rect(-10, deck + 4, nose - 20, 9, '#39464d'));
}
