import { lineFor, type NotBegun } from '#lib/line.ts';
import type { Result } from '#lib/result.ts';

/**
 * One render a path at a time: whoever asks meanwhile waits for it. A render that an expiry overtook is not given to
 * readers who came after that expiry; they wait it out and a new one begins, so nothing older than an expiry is ever
 * handed on as fresh.
 */
export type RenderFlights<T> = {
  /** `wanted` is asked before a render begins, not afterwards: of those whose askers all left none is made. */
  fly: (path: string, wanted?: () => boolean) => Promise<T>;
  /** What is being rendered at this path, or everywhere, is out of date from now on. */
  overtake: (path: string) => void;
  overtakeAll: () => void;
  paths: () => Iterable<string>;
  /** Renders that run or wait. */
  count: () => number;
};

type FlightOptions<T> = {
  render: (path: string) => Promise<T>;
  /** Called before anyone is answered, and only with what no expiry overtook. */
  keep: (path: string, result: T) => void;
  /** Renders at once; more wait their turn, but not more than `most`. */
  abreast: number;
  most: number;
  /** What they are told whose turn never comes. */
  turnedAway: T;
};

type Progress = { begun: boolean; overtaken: boolean; askers: (() => boolean)[] };
type Flight<T> = Progress & { landed: Promise<Result<T, NotBegun>> };

/** How often a reader waits anew for a page that expires faster than it renders. */
const mostTries = 3;

const always = () => true;

export function renderFlights<T>(options: FlightOptions<T>): RenderFlights<T> {
  const { render, keep, abreast, most, turnedAway } = options;
  const flights = new Map<string, Flight<T>>();
  const line = lineFor({ abreast, most });

  const run = (path: string, progress: Progress) =>
    line.run(
      async () => {
        progress.begun = true;
        const result = await render(path);
        if (!progress.overtaken) keep(path, result);
        return result;
      },
      () => progress.askers.some((wanted) => wanted()),
    );

  const start = (path: string, wanted: () => boolean): Flight<T> => {
    const progress = { begun: false, overtaken: false, askers: [wanted] };
    const flight = Object.assign(progress, { landed: run(path, progress) });
    flights.set(path, flight);
    // First in line: who waits for it finds it gone.
    flight.landed.then(
      () => flights.delete(path),
      () => flights.delete(path),
    );
    return flight;
  };

  const mark = (flight: Flight<T> | undefined) => {
    if (flight?.begun) flight.overtaken = true;
  };

  return {
    fly: async (path, wanted = always) => {
      for (let tries = 1; ; tries += 1) {
        const running = flights.get(path);
        if (running?.overtaken) {
          await running.landed.catch(() => {});
          continue;
        }
        running?.askers.push(wanted);
        const flight = running ?? start(path, wanted);
        const landed = await flight.landed;
        if (!landed.ok) {
          // Given up in the moment in which this asker came.
          if (landed.error === 'unwanted' && wanted()) continue;
          return turnedAway;
        }
        if (!flight.overtaken || tries >= mostTries) return landed.value;
      }
    },
    overtake: (path) => mark(flights.get(path)),
    overtakeAll: () => {
      for (const flight of flights.values()) mark(flight);
    },
    paths: () => flights.keys(),
    count: () => flights.size,
  };
}
