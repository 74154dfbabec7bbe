const partners: Record<string, string> = {
  '”': '“', '’': '‘', '》': '《', '〉': '〈', '）': '（', '】': '【', '」': '「', '』': '『', '〕': '〔',
}; // prettier-ignore
const openers = new Set(Object.values(partners));

export type Pairs = {
  /** Where a mark stands that has no partner. */
  unpaired: number[];
  /** Pairs of quotation marks. */
  quotations: number;
};

/**
 * Finds quotation marks and brackets without a partner in a paragraph. A quotation that goes on in the next paragraph
 * is closed only in its last one, and each paragraph of it opens with the mark again: `goesOn` says that the next does.
 */
export function pairsIn(text: string, { goesOn = false }: { goesOn?: boolean } = {}): Pairs {
  const open: { mark: string; at: number }[] = [];
  /** How many of each mark are open. */
  const waiting = new Map<string, number>();
  const unpaired: number[] = [];
  let quotations = 0;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at] ?? '';
    const partner = partners[mark];
    if (openers.has(mark)) {
      open.push({ mark, at });
      waiting.set(mark, (waiting.get(mark) ?? 0) + 1);
    } else if (partner !== undefined && !isApostrophe(text, at)) {
      const found = waiting.get(partner) ?? 0;
      if (found === 0) unpaired.push(at);
      else {
        // What was opened in between stays alone. Each is taken off once.
        for (let top = open.pop(); top; top = open.pop()) {
          waiting.set(top.mark, (waiting.get(top.mark) ?? 0) - 1);
          if (top.mark === partner) break;
          unpaired.push(top.at);
        }
        if (mark === '”') quotations += 1;
      }
    }
  }
  const left = goesOn && open[0]?.mark === '“' ? open.slice(1) : open;
  for (const one of left) unpaired.push(one.at);
  return { unpaired: unpaired.sort((a, b) => a - b), quotations };
}

/** Anna’s and rock ’n’ roll close nothing. */
const isApostrophe = (text: string, at: number) =>
  text[at] === '’' && /[A-Za-z]/.test(text[at + 1] ?? text[at - 1] ?? '');
