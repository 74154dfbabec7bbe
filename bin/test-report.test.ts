import { expect, test } from 'vitest';
import { failedTests, summary, tally } from './test-report.ts';

const unit = ` FAIL  lib/a.test.ts > a title
AssertionError: 3 failed to be 4

 Test Files  1 failed | 112 passed (113)
      Tests  \u001B[31m2 failed\u001B[39m | 1127 passed | 40 skipped (1169)
`;
const browser = `  ✓   1 e2e/a.spec.ts:3:1 › a title (1.2s)
  ✘  12 e2e/b.spec.ts:9:3 › another title (14.2s)
  1 failed
    e2e/b.spec.ts:9:3 › another title ────
  1 skipped
  61 passed (5.2m)
`;
const outcome = (title: string, sound: boolean, said: string) => ({ title, sound, seconds: 1, said });

test('counts are read from the ends of both reporters', () => {
  expect(tally(unit)).toEqual({ passed: 1127, failed: 2, skipped: 40 });
  expect(tally(browser)).toEqual({ passed: 61, failed: 1, skipped: 1 });
  expect(tally('Found 0 warnings and 0 errors.')).toEqual({ passed: 0, failed: 0, skipped: 0 });
});

test('failed tests are named once each', () => {
  expect(failedTests(unit)).toEqual(['lib/a.test.ts > a title']);
  expect(failedTests(browser)).toEqual(['e2e/b.spec.ts:9:3 › another title (14.2s)']);
});

test('the summary names what broke and ends with the counts', () => {
  const lines = summary([
    outcome('types', true, ''),
    outcome('unit', false, unit),
    outcome('browser', true, ''),
  ]);
  expect(lines.split('\n').slice(-4)).toEqual([
    '✘ unit: lib/a.test.ts > a title',
    'unit: 40 left out: they are of the other suite, or it is said above',
    'failed: unit',
    '1127 passed, 3 failed',
  ]);
  expect(
    summary([outcome('types', true, '')])
      .split('\n')
      .slice(-2),
  ).toEqual(['all checks passed', '0 passed, 0 failed']);
});
