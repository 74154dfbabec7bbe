import { setTimeout as sleep } from 'node:timers/promises';
import { serveTasks } from './serve-tasks.ts';

type Task = { do: 'answer' | 'hold' | 'spin' | 'die' | 'throw'; megabytes?: number };

const held: Buffer[] = [];

// For child-pool.test.ts: what a foreign file might make a child do.
serveTasks(async (task) => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- from the test
  const work = task as Task;
  switch (work.do) {
    case 'answer':
      return process.pid;
    case 'hold':
      for (let megabytes = 0; megabytes < (work.megabytes ?? 0); megabytes += 8) {
        held.push(Buffer.alloc(8 * 1024 * 1024, 1));
        await sleep(5);
      }
      return 'held';
    case 'spin':
      for (;;) Math.random();
    case 'die':
      process.exit(7);
    // oxlint-disable-next-line no-fallthrough -- the process has ended
    case 'throw':
      throw Object.assign(new Error('不行'), { name: 'Refusal', code: 'invalid', field: 'file' });
  }
});
