export const sampleRate = 32_000;
const seconds = 36;

/** A ferry landing before dawn: water at the piles, the bell, an engine that comes, idles and leaves. 16-bit mono. */
export function ferry(): Buffer {
  const length = seconds * sampleRate;
  const samples = Buffer.alloc(length * 2);
  const water = waterFrom(noise(7));
  const rumble = smoothed(noise(19), 0.012);
  for (let i = 0; i < length; i += 1) {
    const t = i / sampleRate;
    const value = 0.5 * water(t) + 0.34 * bells(t) + 0.62 * engine(t, rumble()) * swell(t, 12, 18, 27, 34);
    const fade = Math.min(1, t / 2, (seconds - t) / 3);
    samples.writeInt16LE(Math.round(Math.max(-1, Math.min(1, value * fade)) * 30_000), i * 2);
  }
  return samples;
}

/** Strokes of the landing's bell: three for a boat that comes, two for one that leaves. */
const strokes = [6, 7.6, 9.2, 26.5, 28.1];
/** A bell's partials don't stand in whole ratios; that is what makes it a bell. */
const partials: readonly [ratio: number, loudness: number, seconds: number][] = [
  [0.5, 0.4, 3.4],
  [1, 1, 2.4],
  [1.19, 0.6, 1.9],
  [1.56, 0.35, 1.3],
  [2, 0.5, 1.1],
  [2.66, 0.25, 0.7],
  [3.98, 0.12, 0.35],
];

function bells(t: number): number {
  let sum = 0;
  for (const stroke of strokes) {
    const since = t - stroke;
    if (since < 0 || since > 8) continue;
    for (const [ratio, loudness, decay] of partials)
      sum += loudness * Math.exp(-since / decay) * Math.sin(2 * Math.PI * 523 * ratio * since);
  }
  return sum * 0.3;
}

/** A slow diesel: beats of low sound, each a little rough. */
function engine(t: number, rough: number): number {
  const turns = 5.2 + 1.6 * Math.sin(t * 0.23);
  const beat = Math.abs(Math.sin(Math.PI * turns * t)) ** 3;
  return beat * (0.5 * Math.sin(2 * Math.PI * 46 * t) + 0.3 * Math.sin(2 * Math.PI * 69 * t) + 2.2 * rough);
}

/** Small waves against wood: filtered noise that comes and goes, never twice alike. */
function waterFrom(source: () => number): (t: number) => number {
  const deep = smoothed(source, 0.03);
  const bright = smoothed(source, 0.22);
  return (t) => {
    const lap = 0.35 + 0.65 * Math.max(0, Math.sin(t * 1.7 + 1.3 * Math.sin(t * 0.61))) ** 2;
    return 2.4 * deep() * lap + 0.28 * bright() * lap * (0.6 + 0.4 * Math.sin(t * 3.1));
  };
}

/** Rises from `from` to `full`, holds until `falls`, gone at `to`. */
const swell = (t: number, from: number, full: number, falls: number, to: number) =>
  Math.max(0, Math.min(1, (t - from) / (full - from), (to - t) / (to - falls)));

/** A one-pole low pass: the smaller the share of the new, the darker. */
function smoothed(source: () => number, share: number): () => number {
  let last = 0;
  return () => {
    last += share * (source() - last);
    return last;
  };
}

/** The same noise at every run, so that the file is too. */
function noise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}
