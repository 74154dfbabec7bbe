import { shared } from '../shared.ts';

/** Readers whose pages are being found or made now, and all requests so far. The edge counts them. */
export const readers = () => shared('readers', () => ({ waiting: 0, came: 0 }));

/** In the time of one small step of work; fewer are no bustle. */
const few = 4;

/** For idle work: tells, each time it is asked, whether readers wait or many came since it was asked last. */
export function readersWatch(): () => boolean {
  let before = readers().came;
  return () => {
    const { waiting, came } = readers();
    const busy = waiting > 0 || came - before > few;
    before = came;
    return busy;
  };
}
