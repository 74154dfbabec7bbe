import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getChromium } from './get-chromium.ts';
import { rule, summary } from './test-report.ts';
import { type StepOutcome, runStep, type TestStep } from './test-step.ts';

const demoStore = mkdtempSync(join(tmpdir(), 'jinwen-demo-'));
process.once('exit', () => rmSync(demoStore, { recursive: true, force: true }));

/** `npm run test:thorough`: what `npm test` leaves out, and nothing else. */
const isThorough = process.argv[2] === 'thorough';

const build: TestStep = { title: 'build', command: [process.execPath, 'bin/build.ts'] };
const demo: TestStep = {
  title: 'demo store',
  command: [process.execPath, 'bin/make-demo-store.ts'],
  env: { DATA_DIR: demoStore, NODE_ENV: 'production' },
};
const unit: TestStep = {
  title: 'unit',
  command: ['vitest', 'run', '--reporter=dot', `--tagsFilter=${isThorough ? '' : '!'}thorough`],
};

/**
 * What goes on beside one another, for the two cores that there surely are; within a lane one after the other. The
 * build comes after the types, because it writes some of what they are checked with.
 */
const lanes: readonly (readonly TestStep[])[] = isThorough
  ? [[build], [demo, unit]]
  : [
      [
        { title: 'types', command: ['tsc', '--noEmit'] },
        { title: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
        build,
      ],
      [
        { title: 'format', command: ['prettier', '--check', '--log-level=warn', '.'] },
        { title: 'dead code', command: ['knip'] },
        demo,
        unit,
      ],
    ];

const outcomes: StepOutcome[] = [];
await Promise.all(
  lanes.map(async (lane) => {
    for (const step of lane) {
      const outcome = await runStep(step);
      outcomes.push(outcome);
      process.stdout.write(`${rule(outcome)}\n${outcome.said}`);
    }
  }),
);

const filled = outcomes.some(({ title, sound }) => title === 'demo store' && sound);
const halves = getChromium() ? ['desk', 'site'] : [];
if (halves.length === 0) outcomes.push({ title: 'browser', sound: false, seconds: 0, said: '' });
const inBrowser = await Promise.all(
  halves.map((half) =>
    runStep(
      {
        title: `browser, ${half}`,
        command: ['playwright', 'test', isThorough ? '--grep' : '--grep-invert', '@thorough'],
        env: { E2E_PART: half, ...(filled ? { E2E_STORE: demoStore } : {}) },
      },
      (line) => console.log(`${half} │ ${line}`),
    ),
  ),
);
outcomes.push(...inBrowser);

console.log(summary(outcomes));
process.exit(outcomes.every(({ sound }) => sound) ? 0 : 1);
