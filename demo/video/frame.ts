import {
  circle,
  ellipse,
  group,
  hills,
  line,
  mix,
  newSheet,
  rect,
  type Point,
  ridge,
  type Sheet,
} from '../pictures/sheet.ts';

export const size = { width: 960, height: 540 } as const;

/** One moment of the film, from 0 (before dawn) to 1 (morning). The fixed seed keeps every house where it was. */
export function frame(at: number): string {
  const sheet = newSheet(size.width, size.height, 211);
  const dawn = smooth(at, 0.08, 0.78);
  const day = smooth(at, 0.42, 1);
  sky(sheet, at, dawn, day);
  sheet.add(hills(sheet, ridge(sheet, 352, 54, 0.4), tone('#1d2a45', '#a57f86', '#b9b4ae', dawn, day)));
  for (const [layer, house] of layers.entries()) houses(sheet, layer, house, at, dawn, day);
  railway(sheet, at, dawn, day);
  birds(sheet, at);
  sheet.vignette(0.5 - day * 0.18);
  return sheet.svg();
}

const smooth = (value: number, from: number, to: number) => {
  const t = Math.max(0, Math.min(1, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
};

/** Night, dawn and day of one thing. */
const tone = (night: string, morning: string, noon: string, dawn: number, day: number) =>
  mix(mix(night, morning, dawn), noon, day);

function sky(sheet: Sheet, at: number, dawn: number, day: number): void {
  sheet.fill(
    sheet.down(
      [0, tone('#0a1226', '#3d5478', '#5f8fb4', dawn, day)],
      [0.38, tone('#1b2a4a', '#a8919f', '#a9c7d2', dawn, day)],
      [0.62, tone('#2f4063', '#eeb48c', '#f3e6c9', dawn, day)],
      [0.75, tone('#364767', '#f7cf9c', '#f8efd8', dawn, day)],
    ),
  );
  for (let i = 0; i < 110; i += 1) {
    const [x, y, radius] = [sheet.between(0, 960), sheet.random() ** 1.4 * 300, sheet.between(0.5, 1.3)];
    if (dawn < 0.9)
      sheet.add(circle(x, y, radius, '#ffffff', `opacity="${(0.75 * (1 - dawn) ** 2).toFixed(3)}"`));
  }
  const height = 392 - smooth(at, 0.4, 1) * 190;
  sheet.glow(640, height, 340, '#ffdf9f', 0.15 + 0.75 * dawn, 0.85);
  sheet.add(
    circle(640, height, 25, mix('#ffd08a', '#fffbe9', day), `opacity="${smooth(at, 0.38, 0.5).toFixed(3)}"`),
  );
  for (let i = 0; i < 8; i += 1) {
    const [x, y, long, thin] = [
      sheet.between(-100, 960),
      sheet.between(60, 270),
      sheet.between(90, 230),
      sheet.between(3, 8),
    ];
    const colour = tone('#2c3b5c', '#f0b194', '#ffffff', dawn, day);
    sheet.add(
      ellipse(x + at * (30 + i * 5), y, long, thin, colour, `opacity="0.42" filter="${sheet.blur(6)}"`),
    );
  }
}

const layers = [
  { night: '#2b3a58', dawn: '#8f8392', day: '#a7b1b8', low: 20, high: 120, lit: 0 },
  { night: '#1e2b47', dawn: '#665f77', day: '#7f8f9c', low: 40, high: 150, lit: 0.3 },
  { night: '#121c31', dawn: '#3d3d54', day: '#56687a', low: 30, high: 110, lit: 0.5 },
] as const;

type Layer = (typeof layers)[number];

/** Each lit window has its own moment to go dark. */
function houses(sheet: Sheet, index: number, layer: Layer, at: number, dawn: number, day: number): void {
  const colour = tone(layer.night, layer.dawn, layer.day, dawn, day);
  const foot = 400 + index * 26;
  let x = -10 - index * 13;
  while (x < 970) {
    const [wide, high] = [
      sheet.between(32, 66),
      sheet.between(layer.low, layer.high) + (sheet.random() < 0.15 ? 46 : 0),
    ];
    sheet.add(
      rect(x, foot - high, wide, high + 140, colour),
      rect(x + wide - 5, foot - high, 5, high + 140, mix(colour, '#ffe2b4', 0.16 * dawn)),
    );
    if (sheet.random() < 0.16) sheet.add(rect(x + wide * 0.5, foot - high - 26, 1.6, 26, colour));
    for (let wy = foot - high + 9; wy < foot + 30; wy += 12) {
      for (let wx = x + 6; wx < x + wide - 8; wx += 9) {
        const [lit, off] = [sheet.random() < layer.lit, sheet.between(0.2, 0.95)];
        if (!lit) continue;
        const left = 1 - smooth(at, off, off + 0.05);
        if (left > 0.02) sheet.add(rect(wx, wy, 4, 5.5, '#ffd083', `opacity="${(0.85 * left).toFixed(2)}"`));
      }
    }
    x += wide + sheet.between(1, 9);
  }
}

/** The first train of the day crosses between a quarter and two thirds of the film. */
function railway(sheet: Sheet, at: number, dawn: number, day: number): void {
  const stone = tone('#0d1526', '#2f3146', '#4c5a68', dawn, day);
  sheet.add(rect(0, 474, 960, 66, tone('#0a101d', '#26293a', '#3d4c52', dawn, day)));
  for (let x = 40; x < 960; x += 150) sheet.add(rect(x, 452, 18, 90, stone));
  const front = -40 + ((at - 0.16) / 0.42) * 1560;
  const cars = Array.from({ length: 5 }, (_, i) => car(sheet, front - 104 - i * 106, i === 0, dawn, day));
  sheet.add(group('', ...cars));
  if (front > -100 && front < 1500) sheet.glow(front + 16, 438, 70, '#fff0c4', 0.75 * (1 - day * 0.7), 0.4);
  sheet.add(rect(0, 447, 960, 14, stone), rect(0, 445, 960, 3, mix(stone, '#ffe2b4', 0.3 * dawn)));
  const wires: Point[] = [
    [0, 404],
    [960, 404],
  ];
  sheet.add(line(wires, stone, 1));
  for (let x = 48; x < 960; x += 150)
    sheet.add(
      line(
        [
          [x, 446],
          [x, 398],
          [x + 18, 404],
        ],
        stone,
        2,
      ),
    );
}

function car(sheet: Sheet, x: number, first: boolean, dawn: number, day: number): string {
  if (x > 970 || x < -120) return '';
  const body = sheet.down(
    [0, tone('#5d6b84', '#cbb9b2', '#f4f4ee', dawn, day)],
    [1, tone('#28344d', '#6f6a7c', '#a9b5bc', dawn, day)],
  );
  const glass = mix('#ffdf9c', '#51697b', day * 0.75);
  const shape = first
    ? `<path d="M${x} 414h84q18 4 20 32h-104z" fill="${body}"/>`
    : rect(x, 414, 104, 32, body, 'rx="2"');
  const panes = Array.from({ length: 6 }, (_, i) => rect(x + 8 + i * 14, 421, 10, 9, glass));
  return [shape, ...panes, rect(x, 436, 102, 2.4, '#2f7aa0', 'opacity="0.8"')].join('');
}

function birds(sheet: Sheet, at: number): void {
  for (let i = 0; i < 7; i += 1) {
    const [lag, high] = [sheet.between(0, 90), sheet.between(0, 46)];
    const t = (at - 0.6) / 0.4;
    if (t < 0) continue;
    const [x, y] = [-40 + t * 620 - lag, 190 - t * 60 + high];
    const flap = Math.sin(at * 150 + i * 1.7) * 4;
    sheet.add(
      `<path d="M${(x - 8).toFixed(1)} ${(y - flap).toFixed(1)}Q${(x - 3).toFixed(1)} ${(y - 2).toFixed(1)} ${x.toFixed(1)} ${y.toFixed(1)}Q${(x + 3).toFixed(1)} ${(y - 2).toFixed(1)} ${(x + 8).toFixed(1)} ${(y - flap).toFixed(1)}" fill="none" stroke="#2c3648" stroke-width="1.7" stroke-linecap="round"/>`,
    );
  }
}
