import { rebuildLists } from '../ensure-lists.ts';
import { demandNoArguments } from './read-arguments.ts';

/** `rebuild-lists`: makes every list of stories anew from what is published. */
export const rebuildListsCommand = {
  usage: 'rebuild-lists',
  async run(args: string[]) {
    demandNoArguments(args, 'rebuild-lists');
    process.stdout.write(`${JSON.stringify({ stories: await rebuildLists() })}\n`);
  },
};
