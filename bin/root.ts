import { dirname, join } from 'node:path';

/** The project's folder. */
export const root = dirname(import.meta.dirname);

/** Environment for our own tools: this Node first, whatever else the machine has. */
export const toolEnv = (more: Record<string, string> = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: `${join(root, 'node_modules', '.bin')}:${process.env['PATH'] ?? ''}`,
  NEXT_TELEMETRY_DISABLED: '1',
  ...more,
});
