import { isRefusal } from '#lib/refusal.ts';
import { storedForm } from '#newsroom/wire/stored-form.ts';
import { articleNamed } from './article-named.ts';
import { readArguments, wrongUse } from './read-arguments.ts';

const usage = 'show 稿件…';

/** Each story that is named as one line of JSON, in the form of `news read`, with its number. */
export const showCommand = {
  usage,
  run(args: string[]): Promise<void> {
    const { positionals } = readArguments(args, { options: {}, usage });
    if (positionals.length === 0) throw wrongUse(usage, '没有写是哪篇稿件。');
    for (const name of positionals) {
      try {
        const id = articleNamed(name);
        process.stdout.write(`${JSON.stringify({ id, ...storedForm(id) })}\n`);
      } catch (error) {
        if (!isRefusal(error)) throw error;
        process.exitCode = 1;
        process.stderr.write(`${name}：${error.message}\n`);
      }
    }
    return Promise.resolve();
  },
};
