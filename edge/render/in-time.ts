import { log } from '#lib/server/log.ts';
import type { Outcome } from './outcomes.ts';

/** A render that takes longer counts as failed; the last good copy goes out. */
const patienceMs = 15_000;

/** Turns everything that can go wrong, hanging included, into an outcome. */
export function inTime(render: (path: string) => Promise<Outcome>): (path: string) => Promise<Outcome> {
  return async (path) => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('rendering took too long')), patienceMs);
    });
    try {
      return await Promise.race([render(path), late]);
    } catch (error) {
      log().error({ err: error, path }, 'render failed');
      return { kind: 'failed' };
    } finally {
      clearTimeout(timer);
    }
  };
}
