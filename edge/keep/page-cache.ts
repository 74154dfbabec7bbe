import { everything, type ExpiryKind, isPattern, prefixOf } from '#lib/expiry.ts';
import type { Outcome } from '#edge/render/outcomes.ts';
import { renderFlights } from '#edge/render/render-flights.ts';
import { expiredPaths } from './expired-paths.ts';
import { type HeldPage, holdPage, lruOfPages, type ShelvedAnswer, takeFrom, unshelve } from './held-page.ts';
import { missingPaths } from './missing-paths.ts';
import type { PageShelf } from './page-shelf.ts';

/** How long a page is fresh, and how much longer it may be shown while it is made anew, in ms. */
export type PageLife = { freshMs: number; graceMs: number };

type Found =
  /** `how` it came: held and fresh, held while it is renewed, just made (and kept or not), or the last good copy after a failure. */
  | { kind: 'page'; page: HeldPage; how: 'hit' | 'stale' | 'miss' | 'passed' | 'lastGood' }
  | { kind: 'missing' | 'failed' | 'busy' };

export type PageCacheOptions = {
  /** Never throws. */
  render: (path: string) => Promise<Outcome>;
  shelf: PageShelf;
  /** The answer that pages on the shelf go out with. */
  shelved: (path: string) => ShelvedAnswer;
  lifeOf: (path: string, madeAt: number) => PageLife;
  /** 0: nothing is kept, as in development. */
  maxBytes: number;
  /** How many paths may wait for their render. */
  mostWaiting: number;
  now: () => number;
};

export type PageCache = {
  /** What memory holds and may go out at once. */
  fresh: (path: string) => HeldPage | null;
  /** `wanted`: whether somebody waits for it still. */
  find: (path: string, wanted?: () => boolean) => Promise<Found>;
  /** Any copy there is, for when not even the address can be judged. */
  lastGood: (path: string) => HeldPage | null;
  /** Its body grew by a coding. */
  reweigh: (path: string) => void;
  expire: (paths: readonly string[], kind: ExpiryKind) => void;
  /** True where a copy is held that needs no render. */
  holds: (path: string) => boolean;
  /** Paths that an expiry took from readers, newest first, each told once. */
  takeExpired: (limit: number) => string[];
  /** Counts how often all pages went at once. */
  epoch: () => number;
  facts: () => { pages: number; bytes: number; renders: number };
};

/** After a failure: how long the last good copy goes out untried, an aged one and one that an expiry took. */
const pauseMs = 5000;
const supersededPauseMs = 1000;
/** Each time so many readers had a page, it is packed as small as it goes, unless it is. */
const usesToSqueeze = 8;
/** Renders at once: more would only take turns on one thread. */
const abreast = 2;

export function pageCache(options: PageCacheOptions): PageCache {
  const { render, shelf, shelved, lifeOf, maxBytes, mostWaiting, now } = options;
  const held = lruOfPages(maxBytes);
  /** Copies that an expiry took: shown only when nothing newer can be made. */
  const superseded = lruOfPages(maxBytes / 4);
  const missing = missingPaths(now);
  const expired = expiredPaths();
  const flights = renderFlights<Outcome>({
    render,
    keep,
    abreast,
    most: mostWaiting,
    turnedAway: { kind: 'busy' },
  });
  let epoch = 0;
  let squeezing = false;

  function keep(path: string, outcome: Outcome): void {
    if (outcome.kind === 'failed' || outcome.kind === 'busy') return;
    superseded.delete(path);
    const before = takeFrom(held, path);
    if (outcome.kind === 'missing') {
      if (maxBytes > 0) missing.add(path);
      return;
    }
    missing.forget(path);
    if (!isKept(outcome.keep)) return;
    const page = holdPage(outcome.page, now());
    // The same bytes again: what was packed of them is good still.
    if (before?.etag === page.etag) page.body = before.body;
    held.set(path, page);
    if (outcome.keep === 'disk') void putOnShelf(path, page).catch(() => {});
  }

  const isKept = (keeping: 'memory' | 'disk' | 'no') => maxBytes > 0 && keeping !== 'no';

  /** The same value set again is not weighed. */
  function reweigh(path: string): void {
    const page = takeFrom(held, path);
    if (page) held.set(path, page);
  }

  async function putOnShelf(path: string, page: HeldPage): Promise<void> {
    if (page.body.fitting('br') !== 'br') return;
    const br = await page.body.make('br');
    reweigh(path);
    // Not if an expiry took it, or another came, while it was packed.
    if (held.get(path) === page) shelf.put(path, { etag: page.etag, madeAt: page.madeAt, br });
  }

  function holding(path: string): HeldPage | null {
    const page = held.get(path);
    if (page) return page;
    const kept = shelf.get(path);
    if (!kept) return null;
    const unshelved = unshelve(kept, shelved(path));
    held.set(path, unshelved);
    return unshelved;
  }

  const standing = (path: string, page: HeldPage): 'fresh' | 'grace' | 'old' => {
    const { freshMs, graceMs } = lifeOf(path, page.madeAt);
    const age = now() - page.madeAt;
    if (age < freshMs) return 'fresh';
    return age < freshMs + graceMs ? 'grace' : 'old';
  };

  const pausing = (page: HeldPage, ms: number) => now() - page.failedAt < ms;

  const use = (path: string, page: HeldPage): HeldPage => {
    page.uses += 1;
    if (page.uses % usesToSqueeze === 0 && !squeezing) void squeeze(path, page);
    return page;
  };

  async function squeeze(path: string, page: HeldPage): Promise<void> {
    squeezing = true;
    const smaller = await page.body.squeeze().catch(() => false);
    if (smaller) reweigh(path);
    squeezing = false;
  }

  /** Makes a page, and falls back to the copy there is. */
  async function make(path: string, copy: HeldPage | null, wanted?: () => boolean): Promise<Found> {
    const good = copy ?? superseded.get(path) ?? null;
    if (good && pausing(good, copy ? pauseMs : supersededPauseMs))
      return { kind: 'page', page: good, how: 'lastGood' };
    const outcome = await flights.fly(path, wanted);
    if (outcome.kind === 'finished') {
      const page = held.get(path) ?? holdPage(outcome.page, now());
      return { kind: 'page', page: use(path, page), how: isKept(outcome.keep) ? 'miss' : 'passed' };
    }
    if (outcome.kind === 'missing' || !good) return { kind: outcome.kind };
    if (outcome.kind === 'failed') good.failedAt = now();
    return { kind: 'page', page: good, how: 'lastGood' };
  }

  function expireOne(path: string, { withdrawn }: ExpiryKind): void {
    const page = takeFrom(held, path);
    missing.forget(path);
    flights.overtake(path);
    if (page) expired.add(path);
    if (withdrawn) superseded.delete(path);
    else if (page) superseded.set(path, page);
  }

  /** The paths, and all that patterns among them stand for of what is known here. */
  function withMatching(paths: readonly string[]): readonly string[] {
    const prefixes = paths.filter(isPattern).map(prefixOf);
    if (prefixes.length === 0) return paths;
    const known = [...held.keys(), ...superseded.keys(), ...missing.paths(), ...flights.paths()];
    const matching = known.filter((path) => prefixes.some((prefix) => path.startsWith(prefix)));
    return [...new Set([...paths, ...matching])];
  }

  return {
    fresh: (path) => {
      const page = held.get(path);
      return page && standing(path, page) === 'fresh' ? use(path, page) : null;
    },
    find: async (path, wanted) => {
      const page = holding(path);
      const state = page ? standing(path, page) : 'old';
      if (page && state === 'fresh') return { kind: 'page', page: use(path, page), how: 'hit' };
      if (page && state === 'grace') {
        if (pausing(page, pauseMs)) return { kind: 'page', page: use(path, page), how: 'lastGood' };
        void make(path, page).catch(() => {});
        return { kind: 'page', page: use(path, page), how: 'stale' };
      }
      if (missing.has(path)) return { kind: 'missing' };
      return make(path, page, wanted);
    },
    lastGood: (path) => holding(path) ?? superseded.get(path) ?? null,
    reweigh,
    expire: (paths, kind) => {
      const all = paths.includes(everything);
      for (const path of all ? [...held.keys(), ...superseded.keys(), ...paths] : withMatching(paths))
        expireOne(path, kind);
      if (all) {
        epoch += 1;
        missing.clear();
        flights.overtakeAll();
      }
      // Last, since it may throw: then the same expiry is announced again.
      if (all) shelf.dropAll();
      else shelf.drop(paths);
    },
    holds: (path) => {
      const page = held.get(path);
      return page ? standing(path, page) === 'fresh' : shelf.has(path);
    },
    takeExpired: expired.take,
    epoch: () => epoch,
    facts: () => ({ pages: held.size, bytes: held.calculatedSize, renders: flights.count() }),
  };
}
