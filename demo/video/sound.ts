export const sampleRate = 32_000;

/** A quiet chord that opens slowly, as 16-bit mono samples. */
export function sound(seconds: number): Buffer {
  const notes = [110, 164.81, 220, 277.18, 329.63, 493.88];
  const length = seconds * sampleRate;
  const samples = Buffer.alloc(length * 2);
  for (let i = 0; i < length; i += 1) {
    const t = i / sampleRate;
    const envelope = Math.min(1, t / 2.5) * Math.min(1, (seconds - t) / 2.5);
    const value = notes.reduce((sum, note, n) => {
      const enters = Math.max(0, Math.min(1, (t - n * 1.3) / 3));
      const sway = 0.75 + 0.25 * Math.sin(t * (0.5 + n * 0.13) * Math.PI + n);
      return (
        sum +
        Math.sin(t * note * Math.PI * 2 + 0.8 * Math.sin(t * 0.6 + n)) * enters * sway * 0.5 ** (n * 0.55)
      );
    }, 0);
    samples.writeInt16LE(Math.round(value * envelope * 2600), i * 2);
  }
  return samples;
}
