import { median } from '../load.ts';

/** Says a figure, for the eye of whoever runs this, and hands it on. */
export function told(what: string, figure: number, unit = 'ms'): number {
  console.log(`${what.padEnd(64)} ${figure.toFixed(1)} ${unit}`);
  return figure;
}

/** How long a piece of work takes by the clock, in ms: the median of some tries after one that is not counted. */
export async function medianMs(work: () => unknown, tries = 15): Promise<number> {
  await work();
  const times: number[] = [];
  for (let n = 0; n < tries; n += 1) times.push(await msOf(work));
  return median(times);
}

export async function msOf(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
