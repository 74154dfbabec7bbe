import { expect, test } from 'vitest';
import { byteLru } from './byte-lru.ts';

const held = (maxBytes: number) => byteLru<{ bytes: number }>(maxBytes, ({ bytes }) => bytes);

test('what was used last stays, and all of it is counted', () => {
  const lru = held(100);
  for (let at = 0; at < 20; at += 1) {
    lru.set(`/${at}`, { bytes: 10 });
    lru.get('/0');
  }
  expect(lru.bytes()).toBe(100);
  expect(lru.keys()).toHaveLength(10);
  expect(lru.get('/0')).toEqual({ bytes: 10 });
  expect(lru.get('/1')).toBeUndefined();
  expect(lru.take('/0')).toEqual({ bytes: 10 });
  expect(lru.bytes()).toBe(90);
});

test('a value larger than a share is not kept, and drives nothing out', () => {
  const lru = held(100);
  for (let at = 0; at < 5; at += 1) lru.set(`/${at}`, { bytes: 10 });
  lru.set('/large', { bytes: 51 });
  lru.set('/larger', { bytes: 1000 });
  expect(lru.get('/large')).toBeUndefined();
  expect(lru.bytes()).toBe(50);
  // Nor is one that grew to such a size in place, or took the place of a smaller one.
  const grown = { bytes: 10 };
  lru.set('/grown', grown);
  grown.bytes = 1000;
  lru.reweigh('/grown');
  lru.set('/0', { bytes: 1000 });
  expect([lru.get('/grown'), lru.get('/0'), lru.bytes()]).toEqual([undefined, undefined, 40]);
});

test('a value that grew in place is weighed again, and of no bytes nothing is kept', () => {
  const lru = held(100);
  const value = { bytes: 10 };
  lru.set('/a', value);
  value.bytes = 30;
  lru.reweigh('/a');
  lru.reweigh('/none');
  expect(lru.bytes()).toBe(30);
  const none = held(0);
  none.set('/a', { bytes: 10 });
  expect(none.get('/a')).toBeUndefined();
});
