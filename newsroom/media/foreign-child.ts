import { serveTasks } from '#lib/child/serve-tasks.ts';
import type { ForeignTask } from './foreign-task.ts';
import { inspect } from './inspect.ts';
import { make } from './make.ts';

// The process that open-foreign.ts begins: no database, no settings, no secrets, only files by their paths.
serveTasks((task) => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- from the process that began this one
  const work = task as ForeignTask;
  return work.do === 'inspect' ? inspect(work.path, work.sniffed) : make(work);
});
