import { readFileSync } from 'node:fs';

/**
 * Loaded before a server (`--import …/shift-clock.ts?file=…`), whose clock it puts wrong by as many ms as the file says: what a
 * machine does whose clock jumps. Timers go on by the steady clock, as they do there.
 */
const file = new URL(import.meta.url).searchParams.get('file');
if (file !== null) {
  const right = Date.now.bind(Date);
  let shift = 0;
  let readAt = Number.NEGATIVE_INFINITY;
  Date.now = () => {
    if (performance.now() - readAt > 20) {
      readAt = performance.now();
      shift = Number(readFileSync(file, 'utf8')) || 0;
    }
    return right() + shift;
  };
}
