import type { CorpusFamily } from './corpus-page.ts';
import type { CorpusStory } from './corpus-story.ts';

/** Two bytes of each character of GB 2312 and what GBK adds to it. */
let table: Map<string, readonly [number, number]> | null = null;

function gbkTable(): Map<string, readonly [number, number]> {
  if (table) return table;
  const decoder = new TextDecoder('gb18030');
  const made = new Map<string, readonly [number, number]>();
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1) {
      if (low === 0x7f) continue;
      const char = decoder.decode(Uint8Array.of(high, low));
      if (char.length === 1 && char !== '\uFFFD' && !made.has(char)) made.set(char, [high, low]);
    }
  table = made;
  return made;
}

/** A text as bytes of GBK. Throws for a character that it has not. */
function gbkBytes(text: string): Uint8Array {
  const known = gbkTable();
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const pair = known.get(char);
    if (code < 0x80) bytes.push(code);
    else if (pair) bytes.push(...pair);
    else throw new Error(`GBK has no ${char}`);
  }
  return Uint8Array.from(bytes);
}

/** The bytes of a story's page as a browser would save it. */
export function savedPage(story: CorpusStory, family: CorpusFamily): Uint8Array {
  const text = family.print(story);
  return family.charset === 'gbk' ? gbkBytes(text) : new TextEncoder().encode(text);
}
