import { spawn } from 'node:child_process';
import { root, toolEnv } from './root.ts';

export type TestStep = { title: string; command: readonly string[]; env?: Record<string, string> };

/** `said` is all that the command wrote, to both of its ways out. */
export type StepOutcome = { title: string; sound: boolean; seconds: number; said: string };

/** Runs a command to its end. `onLine` hears each line when it comes. */
export function runStep(step: TestStep, onLine?: (line: string) => void): Promise<StepOutcome> {
  const { title, command, env } = step;
  const [program = '', ...args] = command;
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...toolEnv(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    let begun = '';
    const hear = (text: string) => {
      said += text;
      if (!onLine) return;
      const lines = (begun + text).split('\n');
      begun = lines.pop() ?? '';
      lines.forEach(onLine);
    };
    for (const way of [child.stdout, child.stderr]) way.setEncoding('utf8').on('data', hear);
    const end = (sound: boolean) =>
      resolve({ title, sound, seconds: (performance.now() - started) / 1000, said });
    child.once('error', (error) => {
      hear(`${error.message}\n`);
      end(false);
    });
    child.once('close', (code) => {
      if (begun !== '') hear('\n');
      end(code === 0);
    });
  });
}
