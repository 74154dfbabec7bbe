import { applyProposal } from '#newsroom/wire/apply-proposal.ts';
import { actingPerson } from './acting-person.ts';
import { readArguments, wrongUse } from './read-arguments.ts';

const usage = 'adopt IMPORT… [--by NAME]';

/** `adopt IMPORT…`: makes the channels and sets the disclaimer that imports propose, and moves their stories there. */
export const adoptCommand = {
  usage,
  async run(args: string[]): Promise<{ stale: string[] }> {
    const { positionals, values } = readArguments(args, { options: { by: { type: 'string' } }, usage });
    if (positionals.length === 0 || positionals.some((one) => !/^[1-9]\d{0,14}$/.test(one))) {
      throw wrongUse(usage, 'IMPORT 是导入时打印的 importId。');
    }
    const by = actingPerson(values.by);
    const stale: string[] = [];
    for (const importId of positionals.map(Number)) {
      const { disclaimer, left, stale: changed } = await applyProposal({ by, importId });
      stale.push(...changed);
      process.stdout.write(`${JSON.stringify({ adopted: importId, disclaimer, left })}\n`);
    }
    return { stale };
  },
};
