import {
  circle,
  ellipse,
  group,
  hills,
  line,
  newSheet,
  path,
  type Point,
  rect,
  ridge,
  shape,
  type Sheet,
} from '../sheet.ts';

/** A large dish under the Milky Way. */
export function antenna(): string {
  const sheet = newSheet(1200, 800, 83);
  sheet.fill(sheet.down([0, '#0d1530'], [0.55, '#2b3f66'], [0.82, '#7b7f93'], [0.9, '#c8a48c']));
  milkyWay(sheet);
  sheet.add(
    hills(sheet, ridge(sheet, 660, 60, 0.5), '#33425f'),
    hills(sheet, ridge(sheet, 694, 40, 0.4), '#222f49'),
  );
  sheet.add(
    group('transform="translate(1010 612) scale(0.24)" opacity="0.8"', dish(sheet)),
    group('transform="translate(212 622) scale(0.2)" opacity="0.75"', dish(sheet)),
  );
  sheet.add(hills(sheet, ridge(sheet, 736, 22, 0.25), '#141d30'));
  sheet.add(group('transform="translate(590 560)"', dish(sheet)));
  sheet.add(
    rect(330, 716, 86, 34, '#101827'),
    shape(
      [
        [322, 718],
        [424, 718],
        [412, 704],
        [334, 704],
      ],
      '#0b121e',
    ),
    rect(352, 726, 12, 12, '#f0c27a'),
    rect(378, 726, 12, 12, '#f0c27a'),
  );
  sheet.glow(371, 732, 60, '#f0c27a', 0.3);
  sheet.add(hills(sheet, ridge(sheet, 768, 14, 0.6), '#0a101b'));
  sheet.vignette(0.5);
  return sheet.svg();
}

function milkyWay(sheet: Sheet): void {
  for (let i = 0; i < 60; i += 1) {
    const t = sheet.random();
    const [x, y] = [1250 - t * 900 + sheet.between(-60, 60), -40 + t * 640 + sheet.between(-60, 60)];
    sheet.add(
      ellipse(
        x,
        y,
        sheet.between(60, 150),
        sheet.between(24, 60),
        sheet.pick(['#8fa2d0', '#b9b3cf', '#6f86bd', '#d9c2b8']),
        `opacity="0.09" transform="rotate(-36 ${x} ${y})" filter="${sheet.blur(24)}"`,
      ),
    );
  }
  for (let i = 0; i < 1500; i += 1) {
    const band = sheet.random() < 0.6;
    const t = sheet.random();
    const spread = (sheet.random() + sheet.random() + sheet.random() - 1.5) * 190;
    const x = band ? 1250 - t * 900 + spread * 0.6 : sheet.between(0, 1200);
    const y = band ? -40 + t * 640 + spread * 0.8 : sheet.random() ** 1.2 * 660;
    const size = sheet.random() ** 6 * 1.9 + 0.45;
    sheet.add(
      circle(
        x,
        y,
        size,
        sheet.pick(['#ffffff', '#dfe8ff', '#fff0d9', '#c9d6ff']),
        `opacity="${(sheet.between(0.25, 0.95) * Math.max(0.15, 1 - y / 760)).toFixed(2)}"`,
      ),
    );
  }
}

/** Drawn around the middle of its mount; the bowl looks up to the right. */
function dish(sheet: Sheet): string {
  const [rx, ry] = [238, 96];
  const bowl = `M${-rx} 0C${-rx * 0.86} 150 ${rx * 0.86} 150 ${rx} 0A${rx} ${ry} 0 0 1 ${-rx} 0Z`;
  const face = sheet.across([0, '#a9b8cc'], [0.45, '#e9edf0'], [1, '#8494ab']);
  const focus: Point = [0, -190];
  const ribs = Array.from({ length: 13 }, (_, i) => {
    const t = -1 + i / 6;
    return path(
      `M${t * rx} ${Math.sqrt(Math.max(0, 1 - t * t)) * ry}Q${t * rx * 0.72} 80 ${t * 40} 112`,
      'none',
      'stroke="#1c2942" stroke-width="2" opacity="0.45"',
    );
  });
  const rings = [0.78, 0.55, 0.3].map((size) =>
    ellipse(
      0,
      18 * (1 - size),
      rx * size,
      ry * size,
      'none',
      'stroke="#5f7190" stroke-width="1.4" opacity="0.5"',
    ),
  );
  const spokes = Array.from({ length: 16 }, (_, i) => {
    const turn = (i / 16) * Math.PI * 2;
    return line(
      [
        [0, 12],
        [Math.cos(turn) * rx, Math.sin(turn) * ry],
      ],
      '#5f7190',
      1.1,
      'opacity="0.4"',
    );
  });
  const legs = [
    [-150, 30],
    [150, 30],
    [0, -84],
  ].map(([x = 0, y = 0]) => line([[x, y], focus], '#3b4a66', 4.5));
  return [
    shape(
      [
        [-44, 60],
        [44, 60],
        [84, 190],
        [-84, 190],
      ],
      sheet.across([0, '#3a4963'], [0.4, '#8996aa'], [1, '#26324a']),
    ),
    rect(-110, 168, 220, 34, sheet.across([0, '#2c3952'], [0.4, '#74829a'], [1, '#1c273c'])),
    rect(-18, 128, 36, 40, '#141d30'),
    circle(0, 74, 46, sheet.across([0, '#4a5974'], [0.4, '#98a4b6'], [1, '#2b3850'])),
    group(
      'transform="translate(0 -20) rotate(24)"',
      path(bowl, sheet.across([0, '#6f7f98'], [0.35, '#c9d1da'], [1, '#3f4d68'])),
      ...ribs,
      ellipse(0, 0, rx, ry, face, 'stroke="#eef2f5" stroke-width="4"'),
      ellipse(
        0,
        8,
        rx * 0.96,
        ry * 0.94,
        sheet.radial([0, '#5d6f8e', 0.5], [0.7, '#8b9bb4', 0.2], [1, '#ffffff', 0]),
      ),
      ...rings,
      ...spokes,
      ...legs,
      circle(...focus, 15, '#27344d'),
      rect(-11, -178, 22, 24, '#4b5b77'),
    ),
  ].join('');
}
