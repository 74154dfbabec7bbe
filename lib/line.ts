import { type Result, failed, ok } from './result.ts';

/** Why a piece of work was not begun: too many wait before it, or nobody waits for it any more. */
export type NotBegun = 'full' | 'unwanted';

type LineOptions = {
  /** Pieces of work at once. */
  abreast: number;
  /** How many may wait; the next one is turned away at once. */
  most: number;
};

export type Line = {
  /** Runs `work` when its turn comes, if `wanted` still says so. What `work` throws is thrown. */
  run: <T>(work: () => Promise<T>, wanted?: () => boolean) => Promise<Result<T, NotBegun>>;
  waiting: () => number;
};

type Place = { wanted: () => boolean; call: (turn: true | NotBegun) => void };

/** Lets so many work at once; the others wait in a line that ends somewhere. */
export function lineFor({ abreast, most }: LineOptions): Line {
  let line: Place[] = [];
  let inside = 0;

  /** Those who left make room before anyone is turned away. */
  const dropUnwanted = () => {
    const left = line.filter(({ wanted }) => !wanted());
    line = line.filter((place) => !left.includes(place));
    for (const { call } of left) call('unwanted');
  };

  const enter = async (wanted: () => boolean): Promise<true | NotBegun> => {
    if (inside < abreast) {
      inside += 1;
      return true;
    }
    if (line.length >= most) dropUnwanted();
    if (line.length >= most) return 'full';
    return new Promise((call) => void line.push({ wanted, call }));
  };

  const leave = () => {
    for (let next = line.shift(); next; next = line.shift()) {
      if (next.wanted()) {
        next.call(true);
        return;
      }
      next.call('unwanted');
    }
    inside -= 1;
  };

  return {
    run: async (work, wanted = () => true) => {
      const turn = await enter(wanted);
      if (turn !== true) return failed(turn);
      try {
        return ok(await work());
      } finally {
        leave();
      }
    },
    waiting: () => line.length,
  };
}
