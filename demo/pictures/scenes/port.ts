import {
  ellipse,
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

const shore = 540;

/** Morning at a river port: cranes over containers, a ship alongside. */
export function port(): string {
  const sheet = newSheet(1200, 800, 11);
  sheet.fill(
    sheet.down([0, '#48657f'], [0.4, '#9db3bd'], [0.62, '#f0d6b4'], [0.68, '#f5e3c6'], [1, '#8f9aa0']),
  );
  sheet.glow(820, shore - 40, 420, '#ffe6b8', 0.85);
  sheet.add(ellipse(820, shore - 62, 34, 34, '#fff4d9', 'opacity="0.95"'));
  sheet.add(hills(sheet, ridge(sheet, shore - 70, 60, 0.4), '#b9b9b0', 'opacity="0.75"'));
  sheet.add(hills(sheet, ridge(sheet, shore - 34, 34, 0.3), '#93a0a2', 'opacity="0.9"'));

  const scene = [containers(sheet), ...[70, 330, 590].map((x) => crane(x)), ship(sheet)].join('');
  const water = sheet.down([0, '#c9c1ac'], [0.25, '#8ea1a8'], [1, '#2f4657']);
  sheet.add(rect(0, shore, 1200, 260, water));
  sheet.add(reflection(sheet, scene, { shore, opacity: 0.42, blur: 5 }));
  for (let i = 0; i < 260; i += 1) {
    const depth = sheet.random() ** 1.6;
    const y = shore + 8 + depth * 245;
    const near = Math.abs(sheet.between(-1, 1)) * (60 + depth * 240);
    const sunny = sheet.random() < 0.55;
    const x = sunny ? 820 + (sheet.random() - 0.5) * near * 2 : sheet.between(0, 1200);
    sheet.add(
      rect(
        x,
        y,
        14 + depth * 50,
        1 + depth * 2,
        sunny ? '#fff0cf' : '#d7dedc',
        `opacity="${sunny ? 0.4 : 0.14}" rx="1"`,
      ),
    );
  }
  sheet.add(scene);
  sheet.vignette(0.45);
  return sheet.svg();
}

function containers(sheet: Sheet): string {
  const colours = ['#8a4a3c', '#3f6272', '#a6814a', '#5c6b5c', '#7c8890', '#4b4f63'] as const;
  const parts = [rect(-10, shore - 16, 800, 18, '#2c3944'), rect(-10, shore - 16, 800, 4, '#55636c')];
  for (let column = 0; column < 15; column += 1) {
    const levels = 2 + Math.floor(sheet.random() * 4);
    for (let level = 0; level < levels; level += 1) {
      const x = -20 + column * 50;
      const y = shore - 16 - (level + 1) * 21;
      const colour = mix(sheet.pick(colours), '#c9b89a', 0.16 + column * 0.012);
      parts.push(rect(x, y, 47, 20, colour));
      for (let rib = 1; rib < 8; rib += 1)
        parts.push(rect(x + rib * 5.8, y + 2, 1, 16, '#1a2530', 'opacity="0.22"'));
      parts.push(rect(x, y, 47, 2, '#ffe9c4', 'opacity="0.35"'));
    }
  }
  return parts.join('');
}

/** A quay crane: portal, mast, a boom over the water held by stays. */
function crane(x: number): string {
  const ink = '#22303d';
  const deck = shore - 176;
  const top = shore - 330;
  const mast: Point = [x + 74, top];
  return [
    line(
      [
        [x, shore - 14],
        [x + 16, deck],
      ],
      ink,
      9,
    ),
    line(
      [
        [x + 110, shore - 14],
        [x + 96, deck],
      ],
      ink,
      9,
    ),
    line(
      [
        [x + 6, shore - 80],
        [x + 104, shore - 80],
      ],
      ink,
      6,
    ),
    line(
      [
        [x + 4, shore - 76],
        [x + 100, deck],
      ],
      ink,
      3,
    ),
    rect(x - 92, deck - 12, 330, 13, ink),
    ...Array.from({ length: 16 }, (_, i) =>
      line(
        [
          [x - 86 + i * 20, deck - 12],
          [x - 76 + i * 20, deck - 22],
          [x - 66 + i * 20, deck - 12],
        ],
        ink,
        1.6,
      ),
    ),
    rect(x - 88, deck - 24, 318, 3, ink),
    line([[x + 54, deck], mast, [x + 96, deck]], ink, 7),
    line([mast, [x + 226, deck - 20]], ink, 2),
    line([mast, [x + 160, deck - 20]], ink, 2),
    line([mast, [x - 80, deck - 20]], ink, 2),
    rect(x - 70, deck - 46, 58, 36, '#2f3f4d'),
    rect(x + 176, deck + 1, 26, 18, '#3b4c5a'),
    line(
      [
        [x + 182, deck + 18],
        [x + 182, deck + 74],
      ],
      ink,
      1.2,
    ),
    line(
      [
        [x + 196, deck + 18],
        [x + 196, deck + 74],
      ],
      ink,
      1.2,
    ),
    rect(x + 166, deck + 74, 46, 18, '#93503f'),
  ].join('');
}

function ship(sheet: Sheet): string {
  const hull: Point[] = [
    [812, shore - 34],
    [1176, shore - 34],
    [1200, shore - 58],
    [1186, shore + 12],
    [838, shore + 12],
  ];
  const colours = ['#7f4437', '#466a7b', '#a98850', '#61705f', '#8b959a'] as const;
  const parts = [
    shape(hull, sheet.down([0, '#2b3c4b'], [0.7, '#22303d'], [0.72, '#74372c'], [1, '#5c2b23'])),
  ];
  for (let column = 0; column < 6; column += 1) {
    const levels = [3, 4, 4, 3, 4, 2][column] ?? 3;
    for (let level = 0; level < levels; level += 1) {
      parts.push(
        rect(926 + column * 41, shore - 54 - level * 20, 39, 19, mix(sheet.pick(colours), '#c9b89a', 0.2)),
      );
      parts.push(rect(926 + column * 41, shore - 54 - level * 20, 39, 2, '#ffe9c4', 'opacity="0.3"'));
    }
  }
  parts.push(
    rect(842, shore - 120, 62, 88, '#dcd8cc'),
    rect(842, shore - 120, 14, 88, '#a9aca8'),
    rect(834, shore - 134, 78, 16, '#c5c4bb'),
  );
  for (let row = 0; row < 3; row += 1)
    for (let i = 0; i < 5; i += 1) parts.push(rect(860 + i * 9, shore - 108 + row * 22, 5, 7, '#33444f'));
  parts.push(
    rect(838, shore - 130, 70, 8, '#33444f'),
    rect(866, shore - 172, 5, 40, '#33444f'),
    rect(850, shore - 160, 10, 28, '#8a4a3c'),
  );
  return parts.join('');
}
