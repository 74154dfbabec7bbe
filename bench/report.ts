import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from './process.ts';

/** One figure beside what was promised. `met`: null where nothing was promised of it. */
export type Line = { what: string; figure: string; promise?: string; met?: boolean };

export const line = (what: string, figure: string): Line => ({ what, figure });
export const promised = (what: string, figure: string, promise: string, met: boolean): Line => ({
  what,
  figure,
  promise,
  met,
});

const mark = ({ met }: Line) => (met === undefined ? '' : met ? 'met' : '**not met**');

export function printLines(lines: readonly Line[]): void {
  for (const one of lines) {
    console.log(`${one.what.padEnd(58)} ${one.figure.padEnd(34)} ${one.promise ?? ''} ${mark(one)}`);
  }
}

/** Writes docs/benchmark.md: what was measured, where, when and how. */
export function writeReport(lines: readonly Line[], remarks: readonly string[]): void {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: root,
    encoding: 'utf8',
  }).trim();
  const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} logical cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}`;
  const text = `# Benchmark

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}, commit ${commit}, Node ${process.version}.
Machine: ${machine}. Absolute times hold for it alone; ratios are of servers measured by turns in the same run.

| What | Measured | Promised | |
| --- | --- | --- | --- |
${lines.map((one) => `| ${one.what} | ${one.figure} | ${one.promise ?? ''} | ${mark(one)} |`).join('\n')}

${remarks.map((one) => `- ${one}`).join('\n')}
`;
  writeFileSync(join(root, 'docs', 'benchmark.md'), text);
}
