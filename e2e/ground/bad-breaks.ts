const letters = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** What is wrong with the lines of a headline that is written as in headlines-home.ts; null where nothing is. */
export function badBreak(marked: string, lines: readonly string[], narrow: boolean): string | null {
  if (lines.length < 2) return null;
  const { free, named, colon } = readMarks(marked);
  let at = 0;
  let atColon = false;
  for (const line of lines) {
    if (letters(line) < 3) return `«${line}» 独占一行`;
    if (/^[，。：；？！、”’》）」』…]/u.test(line)) return `标点 ${line[0]} 居行首`;
    at += line.length;
    if (line === lines.at(-1)) break;
    if (named.has(at)) return `人名 ${line.slice(-2)}／${lines[lines.indexOf(line) + 1]?.slice(0, 2)}`;
    if (at === colon) atColon = true;
    else if (!narrow && !free.has(at)) return `拆词 ${line.slice(-2)}／`;
  }
  return colon !== null && !atColon ? '未在冒号处' : null;
}

function readMarks(marked: string) {
  const free = new Set<number>();
  const named = new Set<number>();
  let at = 0;
  let inName = false;
  for (const sign of marked) {
    if (sign === '/') free.add(at);
    else if (sign === '{') inName = true;
    else if (sign === '}') {
      inName = false;
      named.delete(at);
    } else {
      at += sign.length;
      if (/[\p{P}\s｜]/u.test(sign) && !/[“《（·]/u.test(sign)) free.add(at);
      if (/[“《（]/u.test(sign)) free.add(at - 1);
      if (inName) named.add(at);
    }
  }
  const plain = marked.replaceAll(/[/{}]/g, '');
  const found = plain.search(/[：｜]/u) + 1;
  const halves = found > 0 && letters(plain.slice(0, found)) >= 4 && letters(plain.slice(found)) >= 4;
  return { free, named, colon: halves ? found : null };
}
