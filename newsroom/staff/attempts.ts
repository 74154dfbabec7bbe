import type { Tx } from '#db/client.ts';
import { addressBlock } from '#lib/client-address.ts';
import { limits as caps } from '#lib/limits.ts';
import { Refusal } from '#lib/refusal.ts';
import { addAttempt, attemptsOf, forget, forgive, isCountedStill, keysUnder } from './attempt-counts.ts';

const minute = 60_000;

/**
 * Wrong tries in so many milliseconds, counted so that a restart forgives next to none. A stranger has few against one
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

/**
 * Counts a try before the secret is looked at, and refuses beyond the limits: who guesses in parallel gains nothing. What
 * is refused counts nowhere, so few are hit by one stranger's zeal, and his zeal leaves nothing behind.
 */
export function countAttempt(attempt: Attempt): void {
  const buckets = bucketsOf(attempt);
  for (const [bucket, key] of buckets) {
    const count = attemptsOf(key);
    if (count === null || count.points < limits[bucket].points || !isCountedStill(key)) continue;
    const wait = Math.max(1, Math.ceil((count.expire - Date.now()) / minute));
    throw new Refusal('limited', `尝试次数过多，请 ${wait} 分钟后再试，或换用登录过的设备。`);
  }
  for (const [bucket, key] of buckets) addAttempt(key, limits[bucket].duration);
}

/** The secret was right: takes this try back, and nobody else's. */
export function forgiveAttempt(attempt: Attempt): void {
  for (const [bucket, key] of bucketsOf(attempt))
    forgive(key, bucket === 'device' || bucket === 'accountHere' ? 'all' : 'one');
}

/**
 * Ends a lock-out, as whoever resets a password means to: all wrong tries at the account are forgiven, those of the
 * places where it was tried too, in this process and in a server that runs beside it.
 */
export function endLockOut(tx: Tx, { id, username }: { id: string; username: string }): void {
  for (const account of [accountKey('password', username), accountKey('code', id)]) {
    const here = `accountHere:${account} `;
    const tried = keysUnder(tx, here);
    const places = tried.map((key) => `place:${key.slice(here.length)}`);
    forget(tx, [`account:${account}`, ...tried, ...keysUnder(tx, `device:${account} `), ...places]);
  }
}

/** Names are bounded before they come here; this is for all others. */
const accountKey = (secret: Attempt['secret'], username: string): string =>
  `${secret} ${username.slice(0, caps.usernameCharacters.most).normalize('NFKC').toLowerCase()}`;

/** Each under its key in the store. */
function bucketsOf({ secret, username, address, device }: Attempt): [Bucket, string][] {
  const account = accountKey(secret, username);
  if (device !== null) return [['device', `device:${account} ${device}`]];
  const place = addressBlock(address);
  return [
    ['accountHere', `accountHere:${account} ${place}`],
    ['place', `place:${place}`],
    ['account', `account:${account}`],
  ];
}
