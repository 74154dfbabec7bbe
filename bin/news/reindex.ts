import { rebuildIndex } from '#newsroom/search/fill-index.ts';
import { demandNoArguments } from './read-arguments.ts';

/** `reindex`: empties the search index and makes it anew from what is published. Readers find less until it is done. */
export const reindexCommand = {
  usage: 'reindex',
  async run(args: string[]) {
    demandNoArguments(args, 'reindex');
    const indexed = await rebuildIndex((done) => {
      if (done % 1000 === 0) process.stderr.write(`已索引 ${done} 篇\n`);
    });
    process.stdout.write(`${JSON.stringify({ indexed })}\n`);
  },
};
