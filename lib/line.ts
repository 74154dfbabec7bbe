import { type Result, failed, ok } from './result.ts';

/** Why a piece of work was not begun: too many wait before it, or nobody waits for it any more. */
export type NotBegun = 'full' | 'unwanted';

type LineOptions = {
  /** Pieces of work at once. */
  abreast: number;
  /** How many may wait; the next one is turned away at once. */
  most: number;
};

type Line = {
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

export type Lines = {
  /** As a line's, for one of many who each have a line of their own. */
  run: <T>(who: string, work: () => Promise<T>, wanted?: () => boolean) => Promise<Result<T, NotBegun>>;
};

/** A line for each, so that who asks for much waits behind himself alone. */
export function linesFor(options: LineOptions): Lines {
  const lines = new Map<string, { line: Line; inUse: number }>();
  return {
    run: async (who, work, wanted) => {
      const own = lines.get(who) ?? { line: lineFor(options), inUse: 0 };
      lines.set(who, own);
      own.inUse += 1;
      try {
        return await own.line.run(work, wanted);
      } finally {
        own.inUse -= 1;
        if (own.inUse === 0) lines.delete(who);
      }
    },
  };
}
