import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { getChromium } from './get-chromium.ts';
import { root, toolEnv } from './root.ts';

/** Further environments: the command runs once in each of them, all at the same time. */
type Step = { title: string; command: string[]; before?: () => boolean; sides?: Record<string, string>[] };

const steps: readonly Step[] = [
  { title: 'types', command: ['tsc', '--noEmit'] },
  { title: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { title: 'format', command: ['prettier', '--check', '--log-level=warn', '.'] },
  { title: 'dead code', command: ['knip'] },
  { title: 'unit', command: ['vitest', 'run', '--reporter=dot'] },
  { title: 'build', command: [process.execPath, 'bin/build.ts'] },
  {
    title: 'browser',
    command: ['playwright', 'test'],
    before: getChromium,
    sides: [{ E2E_PART: 'desk' }, { E2E_PART: 'site' }],
  },
];

/** Tests passed and failed, as vitest and Playwright report them at their end. */
const tally = { passed: 0, failed: 0 };
const broken: string[] = [];

for (const step of steps) {
  console.log(`\n══ ${step.title} ${'═'.repeat(60 - step.title.length)}`);
  const ready = step.before?.() ?? true;
  const sound = ready && (await Promise.all((step.sides ?? [{}]).map((side) => run(step.command, side))));
  if (!sound || sound.includes(false)) broken.push(step.title);
}
console.log(broken.length === 0 ? '\nall checks passed' : `\nfailed: ${broken.join(', ')}`);
console.log(`${tally.passed} passed, ${tally.failed + broken.length} failed`);
process.exit(broken.length === 0 ? 0 : 1);

function run([command = '', ...args]: string[], side: Record<string, string>): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...toolEnv(), ...side },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      process.stdout.write(chunk);
      said = (said + chunk.toString('utf8')).slice(-8000);
    });
    child.once('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.once('close', (code) => {
      count(said);
      resolve(code === 0);
    });
  });
}

function count(said: string): void {
  const plain = stripVTControlCharacters(said);
  // «      Tests  3 failed | 120 passed (123)» and «  2 failed», «  31 passed (40s)»
  const summary = /^\s*Tests\s+(.*)$/m.exec(plain)?.[1] ?? plain;
  tally.passed += Number(/(\d+) passed/.exec(summary)?.[1] ?? 0);
  tally.failed += Number(/(\d+) failed/.exec(summary)?.[1] ?? 0);
}
