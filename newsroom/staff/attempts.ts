import { RateLimiterRes, RateLimiterSQLite } from 'rate-limiter-flexible';
import { getTableName } from 'drizzle-orm';
import { type Db, db } from '#db/client.ts';
import { signInAttempt } from '#db/schema/staff.ts';
import { addressBlock } from '#lib/client-address.ts';
import { Refusal } from '#lib/refusal.ts';
import { shared } from '#lib/shared.ts';

const minute = 60;

/**
 * Wrong tries in so many seconds, counted in the store so that a restart forgives none. A stranger has few against one
 * account from one place, few from one place against all, and few against one account from everywhere, who then waits
 * an hour. A browser that signed in to the account before has tries of its own: strangers cannot lock its owner out.
 */
const limits = {
  place: { points: 15, duration: 15 * minute },
  accountHere: { points: 6, duration: 15 * minute },
  account: { points: 15, duration: 60 * minute },
  device: { points: 8, duration: 15 * minute },
} as const;
type Bucket = keyof typeof limits;
type Limiters = Record<Bucket, RateLimiterSQLite>;

export type Attempt = {
  /** What is guessed at; codes are counted apart from passwords. */
  secret: 'password' | 'code';
  /** As typed, so that unknown names are counted as known ones are. */
  username: string;
  /** The client's, as the edge tells it. */
  address: string;
  /** Names a browser that is known for this account; null for all others. */
  device: string | null;
};

/** Counts a try before the secret is looked at, and refuses beyond the limits: who guesses in parallel gains nothing. */
export async function countAttempt(attempt: Attempt): Promise<void> {
  const all = limiters();
  try {
    for (const [bucket, key] of bucketsOf(attempt)) await all[bucket].consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const wait = Math.max(1, Math.ceil(error.msBeforeNext / 60_000));
    throw new Refusal('limited', `尝试次数过多，请 ${wait} 分钟后再试，或换用登录过的设备。`);
  }
}

/** The secret was right: takes this try back, and nobody else's. */
export async function forgiveAttempt(attempt: Attempt): Promise<void> {
  const all = limiters();
  for (const [bucket, key] of bucketsOf(attempt)) {
    if (bucket === 'device' || bucket === 'accountHere') await all[bucket].delete(key);
    else await all[bucket].reward(key);
  }
}

/** In this order: what is refused by one counts against no later one, so few are hit by one stranger's zeal. */
function bucketsOf({ secret, username, address, device }: Attempt): [Bucket, string][] {
  const account = `${secret} ${username.normalize('NFKC').toLowerCase().slice(0, 64)}`;
  if (device !== null) return [['device', `${account} ${device}`]];
  const place = addressBlock(address);
  return [
    ['accountHere', `${account} ${place}`],
    ['place', place],
    ['account', account],
  ];
}

function limiters(): Limiters {
  const holder = shared<{ made: { connection: Db; limiters: Limiters } | null }>('attempts', () => ({
    made: null,
  }));
  const connection = db();
  if (holder.made?.connection !== connection) {
    const make = (bucket: Bucket) => limiter(connection, bucket);
    const limiters = {
      place: make('place'),
      accountHere: make('accountHere'),
      account: make('account'),
      device: make('device'),
    };
    holder.made = { connection, limiters };
  }
  return holder.made.limiters;
}

const limiter = (connection: Db, bucket: Bucket) =>
  new RateLimiterSQLite({
    storeClient: connection.$client,
    storeType: 'better-sqlite3',
    tableName: getTableName(signInAttempt),
    tableCreated: true,
    clearExpiredByTimeout: true,
    keyPrefix: bucket,
    ...limits[bucket],
  });
