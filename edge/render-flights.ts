/**
 * One render a path at a time: whoever asks meanwhile waits for it. A render that an expiry overtook is not given to
 * readers who came after that expiry; they wait it out and a new one begins, so nothing older than an expiry is ever
 * handed on as fresh.
 */
export type RenderFlights<T> = {
  fly: (path: string) => Promise<T>;
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
  /** Renders at once; more wait their turn. */
  abreast: number;
};

type Progress = { begun: boolean; overtaken: boolean };
type Flight<T> = Progress & { landed: Promise<T> };

/** How often a reader waits anew for a page that expires faster than it renders. */
const mostTries = 3;

export function renderFlights<T>({ render, keep, abreast }: FlightOptions<T>): RenderFlights<T> {
  const flights = new Map<string, Flight<T>>();
  const turns = turnstile(abreast);

  const run = (path: string, progress: Progress): Promise<T> =>
    turns(async () => {
      progress.begun = true;
      const result = await render(path);
      if (!progress.overtaken) keep(path, result);
      return result;
    });

  const start = (path: string): Flight<T> => {
    const progress = { begun: false, overtaken: false };
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
    fly: async (path) => {
      for (let tries = 1; ; tries += 1) {
        const running = flights.get(path);
        if (running?.overtaken) {
          await running.landed.catch(() => {});
          continue;
        }
        const flight = running ?? start(path);
        const result = await flight.landed;
        if (!flight.overtaken || tries >= mostTries) return result;
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

/** Lets so many run at once; the others wait in line. */
function turnstile(abreast: number): <R>(work: () => Promise<R>) => Promise<R> {
  const line: (() => void)[] = [];
  let inside = 0;
  const enter = async () => {
    if (inside < abreast) inside += 1;
    else await new Promise<void>((resolve) => void line.push(resolve));
  };
  const leave = () => {
    const next = line.shift();
    if (next) next();
    else inside -= 1;
  };
  return async (work) => {
    await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
