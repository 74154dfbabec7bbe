import type { Mark, Run } from '#newsroom/body/body.rule.ts';

/** Public ids of stories that copy may link to, by their keys. */
export type PublicIds = ReadonlyMap<string, string>;

const markup =
  /\{([^|{}]+)\|([^{}]+)\}|\{\.([^{}]+)\}|\{en:([^{}]+)\}|\*\*([^*]+)\*\*|\[([^\]]+)\]\(([^)]+)\)/gu;

/** Reads a line of copy: {字|zì} ruby, {.字} emphasis dots, {en:word} Latin, **字** strong, [字](address or @key) link. */
export function inlineRuns(line: string, publicIds: PublicIds): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const found of line.matchAll(markup)) {
    if (found.index > from) runs.push({ text: line.slice(from, found.index) });
    const [whole, base, ruby, dotted, latin, strong, linked, target] = found;
    const text = base ?? dotted ?? latin ?? strong ?? linked ?? '';
    runs.push({ text, marks: [markOf({ ruby, dotted, latin, strong, target }, publicIds)] });
    from = found.index + whole.length;
  }
  if (from < line.length) runs.push({ text: line.slice(from) });
  return runs;
}

type Found = Record<'ruby' | 'dotted' | 'latin' | 'strong' | 'target', string | undefined>;

function markOf({ ruby, dotted, latin, strong, target = '' }: Found, publicIds: PublicIds): Mark {
  if (ruby !== undefined) return { type: 'ruby', text: ruby };
  if (dotted !== undefined) return { type: 'emphasis' };
  if (latin !== undefined) return { type: 'latin' };
  if (strong !== undefined) return { type: 'strong' };
  if (!target.startsWith('@')) return { type: 'link', href: target };
  const publicId = publicIds.get(target.slice(1));
  if (publicId === undefined) throw new Error(`the demo links to ${target}, which isn't out yet`);
  return { type: 'story', publicId };
}
