import { stripVTControlCharacters } from 'node:util';
import type { StepOutcome } from './test-step.ts';

/** The line above what a step said. */
export const rule = ({ title, sound, seconds }: StepOutcome) =>
  `\n══ ${title}, ${Math.round(seconds)} s ${sound ? '' : '✘ '}`.padEnd(62, '═');

/** What failed by name, and at the end passed and failed counts, as scripts read them. */
export function summary(outcomes: readonly StepOutcome[]): string {
  const broken = outcomes.filter(({ sound }) => !sound);
  const tallies = outcomes.map(({ said }) => tally(said));
  const passed = tallies.reduce((sum, one) => sum + one.passed, 0);
  const failed = tallies.reduce((sum, one) => sum + one.failed, broken.length);
  const skipped = outcomes
    .map(({ title }, at) => ({ title, count: tallies[at]?.skipped ?? 0 }))
    .filter(({ count }) => count > 0);
  const times = outcomes.map(({ title, seconds }) => `${title} ${Math.round(seconds)} s`);
  return [
    '',
    times.join(' · '),
    ...broken.flatMap(({ title, said }) => failedTests(said).map((name) => `✘ ${title}: ${name}`)),
    ...skipped.map(
      ({ title, count }) => `${title}: ${count} left out: they are of the other suite, or it is said above`,
    ),
    broken.length === 0 ? 'all checks passed' : `failed: ${broken.map(({ title }) => title).join('; ')}`,
    `${passed} passed, ${failed} failed`,
  ].join('\n');
}

/** Tests that passed, failed and were left out, as vitest and Playwright report them at their end. */
export function tally(said: string): { passed: number; failed: number; skipped: number } {
  const end = stripVTControlCharacters(said).slice(-8000);
  // «      Tests  3 failed | 120 passed (123)» and «  2 failed», «  31 passed (40s)»
  const words = /^\s*Tests\s+(.*)$/m.exec(end)?.[1] ?? end;
  return {
    passed: Number(/(\d+) passed/.exec(words)?.[1] ?? 0),
    failed: Number(/(\d+) failed/.exec(words)?.[1] ?? 0),
    skipped: Number(/(\d{1,9}) skipped/.exec(words)?.[1] ?? 0),
  };
}

/** « FAIL  lib/a.test.ts > title» of vitest, «  ✘  12 e2e/a.spec.ts:3:1 › title (2s)» of Playwright. */
export function failedTests(said: string): string[] {
  const found = stripVTControlCharacters(said).matchAll(/^\s*(?:FAIL|✘\s+\d+)\s+(.+)$/gm);
  return [...new Set([...found].map(([, name = '']) => name.trim()))];
}
