import { expect, test } from 'vitest';
import { keptSuccess } from './kept-success.ts';
import { sharedSuccess } from './shared.ts';

test.each([
  [
    'in a map',
    (map: Map<string, Promise<string>>, make: () => Promise<string>) => keptSuccess(map, 'a', make),
  ],
  ['for the process', (_: unknown, make: () => Promise<string>) => sharedSuccess('a', make)],
])('what is made %s is made once for all who ask, and a failure is not kept', async (_, ask) => {
  const map = new Map<string, Promise<string>>();
  let tries = 0;
  const make = () => {
    tries += 1;
    return tries === 1 ? Promise.reject(new Error('EMFILE')) : Promise.resolve(`made ${tries}`);
  };
  const waiting = [ask(map, make), ask(map, make)];
  for (const one of waiting) await expect(one).rejects.toThrow('EMFILE');
  expect(await Promise.all([ask(map, make), ask(map, make)])).toEqual(['made 2', 'made 2']);
});
