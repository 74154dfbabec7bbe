import { rebuildLists } from '#newsroom/article/rebuild-lists.ts';

/** `rebuild-lists`: makes every list of stories anew from what is published. */
export const rebuildListsCommand = {
  usage: 'rebuild-lists',
  async run() {
    process.stdout.write(`${JSON.stringify({ stories: await rebuildLists() })}\n`);
  },
};
