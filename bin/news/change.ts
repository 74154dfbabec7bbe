import { isRefusal } from '#lib/refusal.ts';
import { kill } from '#newsroom/publication/kill.ts';
import { publish } from '#newsroom/publication/publish.ts';
import { actingPerson } from './acting-person.ts';
import { articleNamed } from './article-named.ts';
import { readArguments, wrongUse } from './read-arguments.ts';

const options = { by: { type: 'string' }, reason: { type: 'string' } } as const;

const print = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`);

type Values = { by?: string; reason?: string };

/** Does the same to each story that is named; one that is refused holds no other back. */
async function changeEach(
  args: string[],
  usage: string,
  { refused, change }: { refused: string; change: (id: number, values: Values) => Promise<object> },
): Promise<void> {
  const { positionals, values } = readArguments(args, { options, usage });
  if (positionals.length === 0) throw wrongUse(usage, '没有写是哪篇稿件。');
  for (const name of positionals) {
    try {
      print(await change(articleNamed(name), values));
    } catch (error) {
      if (!isRefusal(error)) throw error;
      process.exitCode = 1;
      process.stderr.write(`${name}：${refused}。${error.message}\n`);
    }
  }
}

const publishUsage = 'publish STORY… [--reason WHY] [--by NAME]';

/** `publish STORY… [--reason WHY] [--by NAME]`: publishes the head revision; --reason says why reviews are skipped. */
export const publishCommand = {
  usage: publishUsage,
  run: (args: string[]) =>
    changeEach(args, publishUsage, {
      refused: '没有发布',
      change: async (id, { by, reason }) => {
        const done = await publish({ by: actingPerson(by), id, ...(reason ? { override: reason } : {}) });
        return { published: id, url: done.path };
      },
    }),
};

const killUsage = 'kill STORY… --reason WHY [--by NAME]';

/** `kill STORY… --reason WHY [--by NAME]`: takes stories from readers; the reason is shown to them. */
export const killCommand = {
  usage: killUsage,
  run: (args: string[]) =>
    changeEach(args, killUsage, {
      refused: '没有撤稿',
      change: async (id, { by, reason = '' }) => {
        await kill({ by: actingPerson(by), id, reason });
        return { killed: id };
      },
    }),
};
