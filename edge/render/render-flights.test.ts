import { array, assert, asyncProperty, constantFrom } from 'fast-check';
import { expect, test } from 'vitest';
import { renderFlights } from './render-flights.ts';

const later = () => new Promise<void>((resolve) => void setTimeout(resolve, 5));

test('concurrent misses of a path share one render, and other paths have theirs', async () => {
  const rendered: string[] = [];
  const flights = renderFlights<string>({
    render: async (path) => {
      rendered.push(path);
      await later();
      return path;
    },
    keep: () => {},
    abreast: 2,
    most: 100,
    turnedAway: 'busy',
  });
  const all = await Promise.all(['/a', '/a', '/b', '/a', '/c', '/b'].map((path) => flights.fly(path)));
  expect(all).toEqual(['/a', '/a', '/b', '/a', '/c', '/b']);
  expect(rendered).toEqual(['/a', '/b', '/c']);
  expect(flights.count()).toBe(0);
});

test('a render that fails fails for all who wait, and the next one begins anew', async () => {
  let tries = 0;
  const flights = renderFlights<number>({
    render: async () => {
      await later();
      tries += 1;
      if (tries === 1) throw new Error('once');
      return tries;
    },
    keep: () => {},
    abreast: 1,
    most: 100,
    turnedAway: -1,
  });
  const first = await Promise.allSettled([flights.fly('/'), flights.fly('/')]);
  expect(first.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await flights.fly('/')).toBe(2);
});

test('after 1,500 readers who left, the next waits for the renders that ran, and the line has an end', async () => {
  const rendered: string[] = [];
  const landings: (() => void)[] = [];
  const flights = renderFlights<string>({
    render: async (path) => {
      rendered.push(path);
      await new Promise<void>((resolve) => void landings.push(resolve));
      return path;
    },
    keep: () => {},
    abreast: 2,
    most: 40,
    turnedAway: 'busy',
  });
  let here = true;
  const left = Array.from({ length: 1500 }, (_, number) => flights.fly(`/search?q=${number}`, () => here));
  await settled();
  expect(flights.count()).toBe(42);
  here = false;
  const next = flights.fly('/search?q=next');
  for (let count = 0; count < 3; count += 1) {
    landings.shift()?.();
    await settled();
  }
  expect(await next).toBe('/search?q=next');
  expect(rendered).toEqual(['/search?q=0', '/search?q=1', '/search?q=next']);
  landings.shift()?.();
  expect((await Promise.all(left)).filter((one) => one === 'busy')).toHaveLength(1498);
  expect(flights.count()).toBe(0);
});

test('a question is answered while one of its askers is there', async () => {
  const rendered: string[] = [];
  const landings: (() => void)[] = [];
  const flights = renderFlights<string>({
    render: async (path) => {
      rendered.push(path);
      await new Promise<void>((resolve) => void landings.push(resolve));
      return path;
    },
    keep: () => {},
    abreast: 1,
    most: 40,
    turnedAway: 'busy',
  });
  const first = flights.fly('/first');
  const asked = [() => false, () => true, () => false].map((wanted) => flights.fly('/shared', wanted));
  const gone = flights.fly('/gone', () => false);
  await settled();
  landings.shift()?.();
  await settled();
  landings.shift()?.();
  expect(await Promise.all([first, ...asked, gone])).toEqual([
    '/first',
    '/shared',
    '/shared',
    '/shared',
    'busy',
  ]);
  expect(rendered).toEqual(['/first', '/shared']);
});

/**
 * The store's text is a number that each publication raises. A reader who comes after a publication must see that
 * number or a later one, whatever the order in which renders read the store and end.
 */
test('no reader sees a text older than the last expiry before he came, and none such is kept', async () => {
  const acts = constantFrom(
    'read /a',
    'read /b',
    'publish /a',
    'publish /b',
    'publish all',
    'land first',
    'land last',
  );
  await assert(
    asyncProperty(array(acts, { maxLength: 40 }), async (history) => {
      const store = new Map([
        ['/a', 0],
        ['/b', 0],
      ]);
      const kept = new Map<string, number>();
      const running: string[] = [];
      const landings: (() => void)[] = [];
      const flights = renderFlights<number>({
        render: async (path) => {
          expect(running).not.toContain(path);
          running.push(path);
          const seen = store.get(path) ?? 0;
          await new Promise<void>((resolve) => void landings.push(resolve));
          running.splice(running.indexOf(path), 1);
          return seen;
        },
        keep: (path, value) => void kept.set(path, value),
        abreast: 1,
        most: 100,
        turnedAway: -1,
      });
      const publish = (path: string) => {
        store.set(path, (store.get(path) ?? 0) + 1);
        kept.delete(path);
      };
      const reads: Promise<void>[] = [];
      const read = async (path: string) => {
        const least = store.get(path) ?? 0;
        expect(kept.get(path) ?? (await flights.fly(path))).toBeGreaterThanOrEqual(least);
      };
      const keptIsTrue = () => {
        for (const [path, value] of kept) expect(value).toBe(store.get(path));
      };
      for (const one of history) {
        const [verb = '', what = ''] = one.split(' ');
        if (verb === 'read') reads.push(read(what));
        else if (verb === 'land') (what === 'first' ? landings.shift() : landings.pop())?.();
        else if (what === 'all') {
          for (const path of store.keys()) publish(path);
          flights.overtakeAll();
        } else {
          publish(what);
          flights.overtake(what);
        }
        await settled();
        keptIsTrue();
      }
      while (flights.count() > 0) {
        landings.shift()?.();
        await settled();
      }
      await Promise.all(reads);
      keptIsTrue();
    }),
    { numRuns: 400 },
  );
});

const settled = () => new Promise<void>((resolve) => void setImmediate(resolve));
