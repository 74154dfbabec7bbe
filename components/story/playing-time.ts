/** 01:24, and 1:02:03 from an hour on. */
export function playingTime(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = (parts[0] === 0 ? parts.slice(1) : parts).map((part) => String(part).padStart(2, '0'));
  return shown.join(':').replace(/^0(\d:\d\d:)/, '$1');
}
