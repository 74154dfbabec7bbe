import { RateLimiterRes, RateLimiterSQLite } from 'rate-limiter-flexible';
import { getTableName } from 'drizzle-orm';
import { type Db, db } from '#db/client.ts';
import { signInAttempt } from '#db/schema/staff.ts';
import { Refusal } from '#lib/refusal.ts';
import { shared } from '#lib/shared.ts';

const minutes = 15;
/** Wrong passwords in fifteen minutes, counted in the store so that a restart forgives none. */
const perAccount = 10;
const perAddress = 15;

type Limiters = { connection: Db; account: RateLimiterSQLite; address: RateLimiterSQLite };

function limiter(connection: Db, keyPrefix: string, points: number): RateLimiterSQLite {
  return new RateLimiterSQLite({
    storeClient: connection.$client,
    storeType: 'better-sqlite3',
    tableName: getTableName(signInAttempt),
    tableCreated: true,
    clearExpiredByTimeout: true,
    keyPrefix,
    points,
    duration: minutes * 60,
  });
}

const build = (connection: Db): Limiters => ({
  connection,
  account: limiter(connection, 'account', perAccount),
  address: limiter(connection, 'address', perAddress),
});

function limiters(): Limiters {
  const holder = shared<{ made: Limiters | null }>('sign-in-attempts', () => ({ made: null }));
  const connection = db();
  if (holder.made?.connection !== connection) holder.made = build(connection);
  return holder.made;
}

type Attempt = { username: string; address: string };

const accountKey = (attempt: Attempt) => attempt.username.normalize('NFKC').toLowerCase().slice(0, 64);

/**
 * Counts a try against the account and against the socket's address, before the password is looked at, and refuses
 * beyond the limits: whoever guesses in parallel gains nothing.
 */
export async function countAttempt(attempt: Attempt): Promise<void> {
  const { account, address } = limiters();
  try {
    await address.consume(attempt.address);
    await account.consume(accountKey(attempt));
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const wait = Math.max(1, Math.ceil(error.msBeforeNext / 60_000));
    throw new Refusal('limited', `尝试次数过多，请 ${wait} 分钟后再试。`);
  }
}

/** A right password clears the account's count and takes back its own try from the address. */
export async function forgiveAttempt(attempt: Attempt): Promise<void> {
  const { account, address } = limiters();
  await account.delete(accountKey(attempt));
  await address.reward(attempt.address);
}
