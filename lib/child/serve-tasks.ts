import { setPriority } from 'node:os';
import type { ThrownThere } from './ruled-child.ts';

/** Readers' pages come first. */
const niceness = 5;
const lookEveryMs = 50;

/**
 * The child's side of a RuledChild: does each task that is sent and answers it. Ends with the process that began it,
 * also where that was killed, and by itself over its memory, for systems where nobody else can look.
 */
export function serveTasks(run: (task: unknown) => Promise<unknown>): void {
  setPriority(niceness);
  // At once: an orderly exit would wait for what libraries are still drawing.
  process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  const mostBytes = Number(process.argv[2]);
  setInterval(() => {
    if (process.memoryUsage.rss() > mostBytes) process.kill(process.pid, 'SIGKILL');
  }, lookEveryMs).unref();
  process.on('message', ({ task }: { task: unknown }) => {
    void run(task).then(
      (value) => process.send?.({ ok: true, value }),
      (error: unknown) => process.send?.({ ok: false, error: told(error) }),
    );
  });
  process.send?.('ready');
}

function told(error: unknown): ThrownThere {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { name, message } = error;
  return {
    name,
    message: message.slice(0, 2000),
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    ...('field' in error && typeof error.field === 'string' ? { field: error.field } : {}),
  };
}
