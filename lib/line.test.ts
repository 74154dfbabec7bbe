import { expect, test } from 'vitest';
import { lineFor, linesFor } from './line.ts';

const settled = () => new Promise<void>((resolve) => void setImmediate(resolve));

/** Work that ends when told. */
function slowWork() {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const work = (name: string) => async () => {
    begun.push(name);
    await new Promise<void>((resolve) => void ends.push(resolve));
    return name;
  };
  return { begun, work, endOne: () => ends.shift()?.() };
}

test('so many work at once, so many wait in order, and the next is turned away at once', async () => {
  const { begun, work, endOne } = slowWork();
  const line = lineFor({ abreast: 2, most: 2 });
  const all = ['a', 'b', 'c', 'd'].map((name) => line.run(work(name)));
  expect(await line.run(work('e'))).toEqual({ ok: false, error: 'full' });
  expect(line.waiting()).toBe(2);
  for (let count = 0; count < 4; count += 1) {
    endOne();
    await settled();
  }
  expect((await Promise.all(all)).map((one) => one.ok)).toEqual([true, true, true, true]);
  expect(begun).toEqual(['a', 'b', 'c', 'd']);
});

test('work that nobody waits for is never begun, and its place goes to the next', async () => {
  const { begun, work, endOne } = slowWork();
  const line = lineFor({ abreast: 1, most: 2 });
  const first = line.run(work('first'));
  let here = true;
  const left = ['x', 'y'].map((name) => line.run(work(name), () => here));
  expect(await line.run(work('z'))).toEqual({ ok: false, error: 'full' });
  here = false;
  const last = line.run(work('last'));
  expect(await Promise.all(left)).toEqual([
    { ok: false, error: 'unwanted' },
    { ok: false, error: 'unwanted' },
  ]);
  endOne();
  await first;
  await settled();
  endOne();
  expect(await last).toEqual({ ok: true, value: 'last' });
  expect(begun).toEqual(['first', 'last']);
});

test('work that fails fails for who asked, and the line goes on', async () => {
  const line = lineFor({ abreast: 1, most: 5 });
  const bad = line.run(async () => {
    await settled();
    throw new Error('no');
  });
  const good = line.run(async () => 'good');
  await expect(bad).rejects.toThrow('no');
  expect(await good).toEqual({ ok: true, value: 'good' });
});

test('each waits in a line of their own, which is forgotten with its last', async () => {
  const { begun, work, endOne } = slowWork();
  const lines = linesFor({ abreast: 1, most: 1 });
  const all = ['a', 'b'].flatMap((who) => [1, 2].map((n) => lines.run(who, work(who + n))));
  expect(await lines.run('a', work('a3'))).toEqual({ ok: false, error: 'full' });
  expect(begun).toEqual(['a1', 'b1']);
  for (let count = 0; count < 4; count += 1) {
    endOne();
    await settled();
  }
  expect((await Promise.all(all)).every((one) => one.ok)).toBe(true);
  const again = lines.run('a', work('a4'));
  await settled();
  endOne();
  expect(await again).toEqual({ ok: true, value: 'a4' });
});
