import { circle, curve, hills, mix, newSheet, path, type Point, ridge, type Sheet } from '../sheet.ts';

const horizon = 330;

/** Flooded rice terraces that mirror the evening sky. */
export function paddy(): string {
  const sheet = newSheet(1200, 800, 67);
  sheet.fill(sheet.down([0, '#35466b'], [0.2, '#7f6f8b'], [0.33, '#d98f6c'], [0.42, '#f6cf8f']));
  sheet.glow(430, 318, 460, '#ffe0a0', 0.9, 0.7);
  sheet.add(circle(430, 306, 30, '#fff3cf'));
  for (let i = 0; i < 12; i += 1) streak(sheet);
  sheet.add(
    hills(sheet, ridge(sheet, 320, 60, 0.5), '#a9788a', 'opacity="0.8"'),
    hills(sheet, ridge(sheet, 352, 54, 0.45), '#7d5f79'),
    hills(sheet, ridge(sheet, 384, 44, 0.4), '#543f5f'),
  );
  terraces(sheet);
  trees(sheet);
  sheet.vignette(0.5);
  return sheet.svg();
}

function streak(sheet: Sheet): void {
  const [x, y, long] = [sheet.between(0, 1200), sheet.between(60, 280), sheet.between(120, 380)];
  sheet.add(
    `<ellipse cx="${x}" cy="${y}" rx="${long}" ry="${sheet.between(3, 9)}" fill="${sheet.pick(['#f6b98a', '#e79a86', '#ffd9a8', '#9d7f98'])}" opacity="0.35" filter="${sheet.blur(5)}"/>`,
  );
}

/** Each step: a dark bank, a bright rim, and the water it holds, wider the nearer it lies. */
function terraces(sheet: Sheet): void {
  const steps = 17;
  for (let step = 0; step < steps; step += 1) {
    const near = step / (steps - 1);
    const y = horizon + 62 + near ** 1.5 * 420;
    const tall = 10 + near ** 1.3 * 52;
    const swing = 6 + near * 46;
    const phase = step * 0.55;
    const edge: Point[] = Array.from({ length: 15 }, (_, i) => {
      const x = -60 + i * 95;
      return [
        x,
        y + Math.sin(x / (170 + near * 210) + phase) * swing + Math.sin(x / 61 + phase * 3) * swing * 0.16,
      ];
    });
    const water = sheet.along(
      [0, y],
      [1200, y],
      [0, mix('#c98a80', '#5d5a7c', near)],
      [0.3, mix('#ffe2a6', '#f3b27c', near)],
      [0.42, mix('#ffe9b8', '#f9c78c', near)],
      [0.7, mix('#d5917c', '#8a6d86', near)],
      [1, mix('#8f6d86', '#42486c', near)],
    );
    sheet.add(path(`${curve(edge)}L1300 900L-60 900Z`, water));
    const banks: Point[] = edge.map(([x, top], i) => [
      x,
      top + tall * (0.62 + 0.34 * Math.sin(i * 0.9 + step * 1.7)),
    ]);
    sheet.add(
      path(
        `${curve(banks)}L1300 900L-60 900Z`,
        sheet.down([0, mix('#5f4460', '#2c2a3e', near)], [1, '#191b2b']),
      ),
    );
    sheet.add(
      path(
        curve(banks),
        'none',
        `stroke="${mix('#8d6a4f', '#5c6b3c', near)}" stroke-width="${2 + near * 5}" opacity="0.9"`,
      ),
    );
    sheet.add(
      path(
        curve(banks.map(([x, top]) => [x, top - 1 - near * 2])),
        'none',
        `stroke="#ffd9a0" stroke-width="${0.7 + near}" opacity="0.55"`,
      ),
    );
    for (let i = 0; i < near * 70; i += 1) {
      const x = sheet.between(0, 1200);
      const bank = banks[Math.round((x + 60) / 95)]?.[1] ?? y;
      sheet.add(
        `<path d="M${x} ${bank + 3}l${sheet.between(-3, 3)} ${-5 - near * 11}" stroke="${sheet.pick(['#6f7f45', '#94914f', '#4d6140'])}" stroke-width="1.3" opacity="0.75"/>`,
      );
    }
  }
}

function trees(sheet: Sheet): void {
  for (const [x, y, size] of [
    [1010, 520, 46],
    [1050, 530, 34],
    [180, 470, 28],
  ] as const) {
    sheet.add(`<path d="M${x} ${y}l-2 ${-size}l5 0l2 ${size}z" fill="#1f1d2e"/>`);
    for (let i = 0; i < 26; i += 1) {
      const turn = sheet.between(0, 6.28);
      const away = sheet.random() ** 0.5 * size * 0.62;
      sheet.add(
        circle(
          x + Math.cos(turn) * away,
          y - size * 1.25 + Math.sin(turn) * away * 0.75,
          size * 0.2,
          sheet.pick(['#27243a', '#322c41', '#1f1d2e']),
        ),
      );
    }
  }
}
