import { type PageLine, fold } from './page-line.ts';

const label =
  /^(?:来源|稿源|信息来源|文章来源|稿件来源|作者|记者|通讯员|责任编辑|责编|编辑|审核|发布时间|发布日期|时间|日期) ?:?$/u;
const labelled = /^\p{Script=Han}{2,4} ?:/u;
/** In characters: what stands behind a label is a name or a time. */
const longestValue = 40;

/** A label and what it names, which a page sets in boxes one below the other, as one line. Within the copy nothing is joined. */
export function joinLabels(lines: readonly PageLine[]): PageLine[] {
  const joined: PageLine[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const fits =
      before !== undefined &&
      [before, line].every((one) => one.in !== undefined && one.in.zone !== 'story' && one.hint === 'none') &&
      label.test(before.folded) &&
      !label.test(line.folded) &&
      !labelled.test(line.folded) &&
      line.text.length <= longestValue;
    if (!fits) joined.push(line);
    else {
      const text = `${before.text.replace(/ ?[：:]$/u, '')}：${line.text}`;
      joined[joined.length - 1] = { ...line, text, folded: fold(text) };
    }
  }
  return joined;
}
