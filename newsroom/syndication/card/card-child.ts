import { serveTasks } from '#lib/child/serve-tasks.ts';
import { placeBytes } from '#newsroom/media/place-file.ts';
import type { CardTask } from './draw-apart.ts';
import { drawCard } from './draw-card.ts';

// The process that draw-apart.ts begins: letters are shaped and pixels filled here, so that no reader waits for it.
serveTasks(async (task) => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- from the process that began this one
  const { facts, picture, folder, name } = task as CardTask;
  await placeBytes(folder, name, await drawCard(facts, picture));
  return null;
});
