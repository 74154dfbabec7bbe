import { forgetPlace, sitePlaces } from '#newsroom/wire/site-places.ts';
import { actingPerson } from './acting-person.ts';
import { readArguments, wrongUse } from './read-arguments.ts';

const usage = 'places list | forget 网站… [--by 姓名]';
const options = { by: { type: 'string' } } as const;

/** Where the copy stands on pages of which sites, as someone showed at the desk: a line of JSON each; or forgets it. */
export const placesCommand = {
  usage,
  async run(args: string[]): Promise<void> {
    const { positionals, values } = readArguments(args, { options, usage });
    const [act, ...sites] = positionals;
    if (act === 'list' && sites.length === 0) {
      for (const one of sitePlaces()) process.stdout.write(`${JSON.stringify(one)}\n`);
      return;
    }
    if (act !== 'forget' || sites.length === 0) throw wrongUse(usage);
    for (const site of sites) {
      await forgetPlace({ by: actingPerson(values.by), site });
      process.stdout.write(`${JSON.stringify({ site, forgotten: true })}\n`);
    }
  },
};
