import { serveTasks } from '#lib/child/serve-tasks.ts';
import { ok } from '#lib/result.ts';
import { pagePicture } from './page/markup/page-picture.ts';
import { type PageTask, readPage } from './page/read-page.ts';

// The process that open-page.ts begins: no database, no settings, no secrets, only the page it is sent.
serveTasks((task) => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- from the process that began this one
  const order = task as PageTask | { picture: string };
  return 'picture' in order ? Promise.resolve(ok(pagePicture(order.picture))) : readPage(order);
});
