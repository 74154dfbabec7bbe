import type { FileWindow } from '../file-window.ts';

/** Thousands of bits a second by version (1, else 2 and 2.5) and layer; 0 is free, 15 forbidden. */
const rates = {
  v1l1: [0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
  v1l2: [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
  v1l3: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  v2l1: [0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
  v2l23: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
const frequencies = [44_100, 48_000, 32_000];

/**
 * The frame of MPEG sound that begins here (ISO/IEC 11172-3, 13818-3), or null. `kind` is what all frames of a
 * recording share: version, layer, frequency.
 */
export function mpegFrameAt(file: FileWindow, at: number): { bytes: number; kind: number } | null {
  if (!file.has(at, 4)) return null;
  const head = file.u32(at);
  const version = (head >>> 19) & 3;
  const layer = 4 - ((head >>> 17) & 3);
  const rateAt = (head >>> 12) & 15;
  const frequencyAt = (head >>> 10) & 3;
  if (head >>> 21 !== 0x7ff || version === 1 || layer === 4 || rateAt === 15 || frequencyAt === 3)
    return null;
  const first = version === 3;
  const rate = ratesOf(first, layer)[rateAt] ?? 0;
  const frequency = (frequencies[frequencyAt] ?? 0) / (first ? 1 : version === 2 ? 2 : 4);
  const padding = (head >>> 9) & 1;
  if (rate === 0) return null;
  const bits = rate * 1000;
  const bytes =
    layer === 1
      ? (Math.floor((12 * bits) / frequency) + padding) * 4
      : Math.floor(((layer === 3 && !first ? 72 : 144) * bits) / frequency) + padding;
  return { bytes, kind: (head >>> 17) * 4 + frequencyAt };
}

function ratesOf(first: boolean, layer: number): readonly number[] {
  if (!first) return layer === 1 ? rates.v2l1 : rates.v2l23;
  return layer === 1 ? rates.v1l1 : layer === 2 ? rates.v1l2 : rates.v1l3;
}
