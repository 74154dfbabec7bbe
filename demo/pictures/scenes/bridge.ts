import {
  circle,
  ellipse,
  group,
  hills,
  line,
  mix,
  newSheet,
  type Point,
  rect,
  reflection,
  ridge,
  shape,
  type Sheet,
} from '../sheet.ts';

const water = 480;
const deck = 404;

/** A cable-stayed bridge over a wide river at daybreak. */
export function bridge(): string {
  const sheet = newSheet(1800, 700, 157);
  sheet.fill(sheet.down([0, '#4d6a8a'], [0.3, '#98a9bb'], [0.55, '#e9c9b0'], [0.68, '#f9e3bf']));
  sheet.glow(1240, 440, 520, '#ffe2ac', 0.85, 0.8);
  sheet.add(circle(1240, 420, 36, '#fff6df'));
  for (let i = 0; i < 10; i += 1)
    sheet.add(
      ellipse(
        sheet.between(0, 1800),
        sheet.between(90, 300),
        sheet.between(140, 420),
        sheet.between(4, 11),
        sheet.pick(['#f6d5bb', '#ffe6c8', '#c3b6bd']),
        `opacity="0.4" filter="${sheet.blur(7)}"`,
      ),
    );
  sheet.add(hills(sheet, ridge(sheet, water - 60, 60, 0.4), '#b7abae', 'opacity="0.7"'));
  const scene = [city(sheet), span()].join('');
  sheet.add(rect(0, water, 1800, 220, sheet.down([0, '#ecd2b2'], [0.3, '#a9abb0'], [1, '#3a5068'])));
  sheet.add(reflection(sheet, scene, { shore: water, opacity: 0.38, blur: 4 }));
  for (let i = 0; i < 420; i += 1) {
    const depth = sheet.random() ** 1.5;
    const sunny = sheet.random() < 0.5;
    const x = sunny ? 1240 + (sheet.random() - 0.5) * (120 + depth * 700) : sheet.between(0, 1800);
    sheet.add(
      rect(
        x,
        water + 4 + depth * 214,
        12 + depth * 60,
        0.8 + depth * 1.8,
        sunny ? '#fff2d6' : '#dfe4e6',
        `opacity="${sunny ? 0.42 : 0.15}" rx="1"`,
      ),
    );
  }
  sheet.add(scene);
  boat(sheet, 1060, water + 44, 1);
  boat(sheet, 300, water + 92, 1.6);
  sheet.vignette(0.42);
  return sheet.svg();
}

function city(sheet: Sheet): string {
  const parts: string[] = [];
  for (const [layer, colour] of ['#b3aeb4', '#8f95a3', '#6f7b8e'].entries()) {
    let x = -20;
    while (x < 1820) {
      const wide = sheet.between(24, 62);
      const centre = 1 - Math.min(1, Math.abs(x - 620) / 900);
      const high = sheet.between(16, 60) + centre * sheet.between(20, 120) * (1 - layer * 0.24);
      parts.push(
        rect(
          x,
          water - high - (2 - layer) * 10,
          wide,
          high + (2 - layer) * 10,
          mix(colour, '#f9e3bf', x > 1000 ? 0.25 : 0.08),
        ),
      );
      if (sheet.random() < 0.14 && layer < 2)
        parts.push(rect(x + wide / 2, water - high - 44, 2, 34, colour));
      if (layer === 2)
        for (let w = 0; w < 5; w += 1)
          parts.push(
            rect(
              x + sheet.between(3, wide - 6),
              water - sheet.between(6, Math.max(8, high - 4)),
              3,
              4,
              '#ffe2a4',
              'opacity="0.75"',
            ),
          );
      x += wide + sheet.between(0, 12);
    }
  }
  parts.push(rect(0, water - 8, 1800, 9, '#4f5f73'));
  return parts.join('');
}

function span(): string {
  const ink = '#27384c';
  const parts = [
    shape(
      [
        [0, deck + 2],
        [900, deck - 14],
        [1800, deck + 2],
        [1800, deck + 17],
        [900, deck + 1],
        [0, deck + 17],
      ],
      ink,
    ),
    line(
      [
        [0, deck - 4],
        [900, deck - 20],
        [1800, deck - 4],
      ],
      '#4c5f74',
      2,
    ),
  ];
  for (const x of [60, 180, 300, 1500, 1620, 1740]) parts.push(rect(x, deck + 10, 13, water - deck - 8, ink));
  for (const x of [560, 1240]) {
    const top: Point = [x, 70];
    for (let i = 1; i <= 15; i += 1)
      for (const s of [-1, 1]) {
        const foot = x + s * (26 + i * 21);
        parts.push(
          line(
            [
              [x, 84 + i * 5.4],
              [foot, deck - 14 + Math.abs(foot - 900) * 0.0178],
            ],
            '#3d5066',
            1.4,
            'opacity="0.85"',
          ),
        );
      }
    parts.push(
      shape(
        [
          [x - 6, 66],
          [x + 6, 66],
          [x + 11, 190],
          [x + 42, deck - 4],
          [x + 26, water + 6],
          [x + 12, water + 6],
          [x + 24, deck],
          [x, 224],
          [x - 24, deck],
          [x - 12, water + 6],
          [x - 26, water + 6],
          [x - 42, deck - 4],
          [x - 11, 190],
        ],
        ink,
      ),
    );
    parts.push(
      rect(x - 28, deck + 4, 56, 9, ink),
      rect(x - 46, water - 8, 92, 16, '#324459'),
      circle(top[0], 62, 3.5, '#c8402f'),
    );
  }
  for (let x = 40; x < 1800; x += 92)
    parts.push(rect(x, deck - 22 + Math.abs(x - 900) * 0.0178, 22, 8, '#1b2938', 'rx="2"'));
  return parts.join('');
}

function boat(sheet: Sheet, x: number, y: number, size: number): void {
  sheet.add(
    group(
      `transform="translate(${x} ${y}) scale(${size})"`,
      ellipse(4, 5, 78, 4, '#1b2938', 'opacity="0.4"'),
      shape(
        [
          [-64, -12],
          [70, -12],
          [80, -20],
          [70, 4],
          [-56, 4],
        ],
        '#22344a',
      ),
      rect(-52, -36, 34, 24, '#d9d4c6'),
      rect(-48, -32, 26, 8, '#31465a'),
      rect(-38, -50, 3, 14, '#22344a'),
      rect(-8, -19, 66, 8, '#7a5a45'),
    ),
    ellipse(x - 130 * size, y + 6 * size, 90 * size, 2, '#f4ead6', 'opacity="0.5"'),
  );
}
