import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SavePace } from './save-pace.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function paced() {
  const begun = performance.now();
  const savedAt: number[] = [];
  return { pace: new SavePace(() => savedAt.push(performance.now() - begun)), savedAt };
}

test('three seconds after the last change it is saved', () => {
  const { pace, savedAt } = paced();
  pace.changed();
  vi.advanceTimersByTime(2000);
  pace.changed();
  vi.advanceTimersByTime(20_000);
  expect(savedAt).toEqual([5000]);
});

test('who types without a pause is saved after ten seconds', () => {
  const { pace, savedAt } = paced();
  for (let at = 0; at < 12_000; at += 500) {
    pace.changed();
    vi.advanceTimersByTime(500);
  }
  expect(savedAt[0]).toBe(10_000);
});

test('while nobody answers it is tried ever more seldom, and changes hurry nothing', () => {
  const { pace, savedAt } = paced();
  for (let tries = 0; tries < 6; tries += 1) {
    pace.unanswered();
    pace.changed();
    vi.runAllTimers();
  }
  const pauses = savedAt.map((at, index) => at - (savedAt[index - 1] ?? 0));
  expect(pauses).toEqual([2000, 4000, 8000, 16_000, 30_000, 30_000]);
  pace.answered();
  pace.rest();
  pace.changed();
  vi.runAllTimers();
  expect((savedAt[6] ?? 0) - (savedAt[5] ?? 0)).toBe(3000);
});
