const second = 1000;
const minute = 60 * second;

type Lane = {
  /** The jobs whose errands it does; the last lane does all others. */
  jobs: readonly string[];
  /** An errand that takes longer counts as failed, and the next one begins. */
  limitMs: number;
  /** How soon its work is seen, where half a second is late. */
  lookEveryMs?: number;
};

/** Errands run one at a time in a lane, and lanes beside one another: nothing that is slow holds a withdrawal back. */
export const lanes = {
  expiry: { jobs: ['expire'], limitMs: 30 * second },
  outerCacheFirst: { jobs: ['purge-withdrawn'], limitMs: 2 * minute },
  outerCache: { jobs: ['purge'], limitMs: 2 * minute },
  renditions: { jobs: ['make-renditions'], limitMs: 15 * minute },
  receipts: { jobs: ['check-receipt'], limitMs: 30 * second, lookEveryMs: 100 },
  notices: { jobs: ['send-notice'], limitMs: 30 * second },
  rest: { jobs: [], limitMs: 5 * minute },
} as const satisfies Record<string, Lane>;

export type LaneName = keyof typeof lanes;

/** How soon the work of a lane is seen. */
export const lookEveryMs = (name: LaneName): number => {
  const lane: Lane = lanes[name];
  return lane.lookEveryMs ?? 500;
};

export const laneNames = Object.keys(lanes).filter((name): name is LaneName => Object.hasOwn(lanes, name));

/** Jobs by name with the lane that does them; all that are not here are done by `rest`. */
const laneByJob = new Map<string, LaneName>(
  laneNames.flatMap((name) => lanes[name].jobs.map((job): [string, LaneName] => [job, name])),
);

export const laneOf = (job: string): LaneName => laneByJob.get(job) ?? 'rest';
export const jobsWithLanes: readonly string[] = [...laneByJob.keys()];
