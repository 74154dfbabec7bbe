import { isRefusal } from '#lib/refusal.ts';
import { openPage } from '#newsroom/wire/open-page.ts';
import { pageForm } from '#newsroom/wire/page/page-form.ts';
import { pageBytes, pageFiles } from './page-bytes.ts';
import { readArguments, wrongUse } from './read-arguments.ts';

const usage = 'read 文件或目录… [--keep-punctuation]';
const options = { 'keep-punctuation': { type: 'boolean', default: false } } as const;

/**
 * What would be made of each saved page, as one line of JSON, storing nothing: `file`, the fields of `PageForm`, `left` (text,
 * why and line of all that goes in no field) and `doubts`. A page that is none is one line on stderr, and the exit code is 1.
 */
export const readCommand = {
  usage,
  store: false as const,
  async run(args: string[]): Promise<void> {
    const { positionals, values } = readArguments(args, { options, usage });
    if (positionals.length === 0) throw wrongUse(usage, '没有指定文件。');
    for (const name of await pageFiles(positionals)) {
      try {
        const source = { bytes: await pageBytes(name) };
        const { proofed } = await openPage({ source, keepPunctuation: values['keep-punctuation'] });
        const { dropped: left, doubts } = proofed.page;
        process.stdout.write(`${JSON.stringify({ file: name, ...pageForm(proofed.page), left, doubts })}\n`);
      } catch (error) {
        process.exitCode = 1;
        const why = isRefusal(error) || error instanceof Error ? error.message : String(error);
        process.stderr.write(`${name}：${why.replaceAll('\n', ' ')}\n`);
      }
    }
  },
};
