import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { Refusal } from '#lib/refusal.ts';

/** What a command is used like, after what is wrong with how it was. */
export const wrongUse = (usage: string, why = ''): Refusal =>
  new Refusal('invalid', `${why}${why === '' ? '' : '\n'}用法：npm run news -- ${usage}`);

/** The names and options of a command; in our words where they are not as they should be. */
export function readArguments<const T extends ParseArgsOptionsConfig>(
  args: string[],
  { options, usage }: { options: T; usage: string },
) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw wrongUse(usage, fault(error));
  }
}

/** For commands that take none. */
export function demandNoArguments(args: string[], usage: string): void {
  if (args.length > 0) throw wrongUse(usage, `不认识“${args[0]}”。`);
}

/** Node says it in English, with the option in quotes. */
function fault(error: unknown): string {
  const said = error instanceof Error ? error.message : '';
  const name = /'(-[^' ]*)/.exec(said)?.[1] ?? '';
  if (said.includes('does not take')) return `选项 ${name} 后面不写内容。`;
  const unknown = error instanceof Error && 'code' in error && error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
  return unknown ? `没有选项 ${name}。` : `选项 ${name} 后面要写内容；内容以 - 开头的，写成 ${name}=内容。`;
}
