import { parseArgs } from 'node:util';
import { isRefusal } from '#lib/refusal.ts';
import { kill } from '#newsroom/article/kill.ts';
import { publish } from '#newsroom/article/publish.ts';
import { actingPerson } from './acting-person.ts';
import { articleNamed } from './article-named.ts';

const options = { by: { type: 'string' }, reason: { type: 'string' } } as const;

const print = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`);

/** `publish STORY… [--reason WHY] [--by NAME]`: publishes the head revision; --reason says why reviews are skipped. */
export const publishCommand = {
  usage: 'publish STORY… [--reason WHY] [--by NAME]',
  async run(args: string[]) {
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
    for (const name of positionals) {
      try {
        const id = articleNamed(name);
        const override = values.reason;
        const done = await publish({ by: actingPerson(values.by), id, ...(override ? { override } : {}) });
        print({ published: id, url: done.path });
      } catch (error) {
        // One that is refused holds no other back.
        if (!isRefusal(error)) throw error;
        process.exitCode = 1;
        process.stderr.write(`${name}：没有发布。${error.message}\n`);
      }
    }
  },
};

/** `kill STORY… --reason WHY [--by NAME]`: takes stories from readers; the reason is shown to them. */
export const killCommand = {
  usage: 'kill STORY… --reason WHY [--by NAME]',
  async run(args: string[]) {
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
    for (const name of positionals) {
      const id = articleNamed(name);
      await kill({ by: actingPerson(values.by), id, reason: values.reason ?? '' });
      print({ killed: id });
    }
  },
};
